using Concord.People;

namespace Concord.Tests.People;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("seven quiet otters swim")]
    [InlineData("fifteen letters")]
    [InlineData("日本語の長い合言葉を使いましょう")]
    [InlineData("          abcdef ")]
    public void A_long_password_is_good_whatever_is_in_it(string password) => Assert.Null(Problem(password));

    [Theory]
    [InlineData("")]
    [InlineData("P4$$w0rd!")]
    [InlineData("fourteen chars")]
    public void A_short_one_is_refused(string password) =>
        Assert.Equal("Password must be 15 characters or more. Three or four random words are easy to remember", Problem(password));

    [Fact]
    public void One_too_long_to_be_a_password_is_refused()
    {
        Assert.Null(Problem(string.Concat(Enumerable.Repeat("otters and ", 18)) + "ab"));
        Assert.Equal("Password must be 200 characters or fewer", Problem(string.Concat(Enumerable.Repeat("otters and ", 19))));
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("abcdeabcdeabcde")]
    public void One_of_few_characters_is_refused(string password) =>
        Assert.Equal("Password must have at least six different characters", Problem(password));

    [Theory]
    [InlineData("password1234567890")]
    [InlineData("PassWordPassWord123")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("robin.redbreast1")]
    [InlineData("RobinRobinRobin12")]
    [InlineData("correcthorse123456")]
    [InlineData("concord-welcome-1")]
    public void One_that_everybody_tries_or_of_the_person_s_own_name_is_refused(string password) =>
        Assert.Equal("Password must not be made of your name or of words that are often used as passwords", Problem(password));

    private static string? Problem(string password) => PasswordRules.Problem(password, "robin.redbreast@example.org", "Robin Al Redbreast");
}
