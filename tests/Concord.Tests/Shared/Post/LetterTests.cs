using System.Reflection;
using Concord.Shared.Post;

namespace Concord.Tests.Shared.Post;

public sealed class LetterTests
{
    private static readonly Dictionary<Type, Field> Given = new()
    {
        [typeof(Count)] = new Count(3),
        [typeof(Day)] = new Day(new DateOnly(2027, 3, 9)),
        [typeof(Link)] = new Link(new Uri("https://concord.example/rounds/1")),
        [typeof(EndLink)] = new EndLink(new Uri("https://concord.example/subscriptions/end/1")),
        [typeof(RoundName)] = new RoundName("January to March 2027"),
        [typeof(ActionReference)] = new ActionReference("ICAP-2.07"),
        [typeof(PersonName)] = new PersonName("Zoë Example"),
        [typeof(Lines)] = new Lines(["One line", "Another"]),
    };

    private static readonly MethodInfo[] Ways = [.. typeof(Letter).GetMethods(BindingFlags.Public | BindingFlags.Static)];

    public static TheoryData<string> Templates => [.. Template.All.Select(template => template.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_field_of_a_message_is_of_a_known_kind_and_is_filled(string name)
    {
        var template = Template.Of(name);
        Assert.Subset(Given.Values.Select(given => given.Name).ToHashSet(), template.Fields.ToHashSet());
        var fields = template.Fields.ToDictionary(wanted => wanted, wanted => Given.Values.Single(given => given.Name == wanted).Text);

        string[] words = [template.Subject(fields), template.Line(fields), template.Body(fields)];

        Assert.All(words, written => Assert.DoesNotContain("((", written));
        Assert.All(template.Fields, wanted => Assert.Contains(words, written => written.Contains(fields[wanted])));
        Assert.DoesNotContain('\n', words[0] + words[1]);
        Assert.InRange(words[0].Length, 10, 100);
        // Subjects are kept when everything else is erased, and are read on locked screens.
        Assert.DoesNotContain(Given[typeof(PersonName)].Text, words[0]);
        Assert.DoesNotContain(Given[typeof(Link)].Text, words[0]);
    }

    [Fact]
    public void Each_message_is_made_in_one_way_that_takes_its_fields_and_nothing_else()
    {
        Assert.Equal(Template.All.Select(template => template.Name).Except(["Digest"]).Order(), Ways.Select(way => way.Name).Order());
        Assert.All(Ways, way =>
        {
            Assert.All(way.GetParameters(), parameter => Assert.Equal(typeof(Field), parameter.ParameterType.BaseType));
            var letter = (Letter)way.Invoke(null, [.. way.GetParameters().Select(parameter => Given[parameter.ParameterType])])!;
            Assert.Equal((way.Name, true), (letter.Template.Name, letter.Template.Fields.SetEquals(letter.Fields.Keys)));
        });
        Assert.Empty(typeof(Letter).GetConstructors());
    }

    [Fact]
    public void There_is_no_kind_of_field_for_words_a_rating_or_a_status()
    {
        var kinds = typeof(Field).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Field)));
        Assert.Equal(Given.Keys.Select(kind => kind.Name).Order(), kinds.Select(kind => kind.Name).Order());
        // Nobody outside can add one.
        Assert.All(typeof(Field).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), made => Assert.True(made.IsFamilyAndAssembly || made.IsPrivate || made.IsFamily && made.GetParameters() is [{ ParameterType: var copied }] && copied == typeof(Field)));
        Assert.False(typeof(Lines).IsPublic);
        Assert.Throws<ArgumentException>(() => new ActionReference("We will open a hall, and it is late"));
        Assert.Throws<ArgumentException>(() => new ActionReference(new string('x', 41)));
        Assert.Throws<ArgumentException>(() => new Link(new Uri("/rounds/1", UriKind.Relative)));
        Assert.Throws<ArgumentException>(() => new Link(new Uri("javascript:alert(1)")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Count(0));
    }

    [Theory]
    [InlineData("Zoë O’Neill-Ŵyn", "Zoë O’Neill-Ŵyn")]
    [InlineData("Kim\r\nBcc: all@example.org", "Kim Bcc: all@example.org")]
    [InlineData("Kim, win at https://evil.example/x", "Kim, win at evil.example/x")]
    [InlineData("Kim [win](http://evil.example)", "Kim win(evil.example)")]
    [InlineData("((link)) www.evil.example", "link evil.example")]
    public void A_name_is_one_line_and_no_link(string typed, string written) => Assert.Equal(written, new PersonName(typed).Text);

    [Fact]
    public void A_field_is_not_filled_again_by_what_stands_in_another() =>
        Assert.Contains("((day))", Template.Of("ReturnsAskedFor").Body(new Dictionary<string, string> { ["round"] = "((day))", ["count"] = "1", ["day"] = "today", ["link"] = "here" }));

    [Fact]
    public void A_field_that_was_not_given_is_named()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Template.Invitation.Body(new Dictionary<string, string> { ["name"] = "Kim" }));
        Assert.Equal("Invitation names ((link)), and it was not given", refused.Message);
    }
}
