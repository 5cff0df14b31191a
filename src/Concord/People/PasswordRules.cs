using Concord.People.Domain;
using Microsoft.AspNetCore.Identity;

namespace Concord.People;

/// <summary>Long rather than odd: at least 15 characters, none of the ones everybody tries, nothing of the person's own.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 15;

    private static readonly string[] Tried =
    [
        "password", "passw0rd", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "0987654321", "letmein", "iloveyou",
        "welcome", "administrator", "abcdefghij", "correcthorse", "changeme", "concord", "integration",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var problem = Problem(password ?? "", user.Email, user.Name);
        return Task.FromResult(problem is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem }));
    }

    public static string? Problem(string password, string email, string name)
    {
        if (password.Length < Shortest) return $"Password must be {Shortest} characters or more. Three or four random words are easy to remember";
        if (password.Length > 200) return "Password must be 200 characters or fewer";
        if (password.Distinct().Count() < 6) return "Password must have at least six different characters";
        var left = Tried.Append(email.Split('@')[0]).Concat(name.Split(' ')).Where(part => part.Length >= 3)
            .Aggregate(password, (rest, part) => rest.Replace(part, "", StringComparison.OrdinalIgnoreCase));
        return left.Length < 10 ? "Password must not be made of your name or of words that are often used as passwords" : null;
    }
}
