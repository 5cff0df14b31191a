using Concord.Places;

namespace Concord.Rounds;

/// <summary>Who does what was decided is written in words: a body owes it where one of its names stands in them.</summary>
internal static class DecisionsOwed
{
    public static bool Names(string owner, BodyRegister.Entry body) =>
        body.Names.Any(name => owner.Contains(name.Name, StringComparison.OrdinalIgnoreCase) || Words(owner).Contains(name.ShortName, StringComparer.Ordinal));

    private static string[] Words(string text) => text.Split([' ', ',', ';', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
