using Concord.Places;
using Concord.Rounds.Domain;

namespace Concord.Rounds;

/// <summary>Who does what was decided is written in words: a body owes it where one of its names stands in them.</summary>
internal static class DecisionsOwed
{
    public static bool Names(Decision decision, BodyRegister.Entry body) =>
        body.Names.Any(name => decision.Owner.Contains(name.Name, StringComparison.OrdinalIgnoreCase) || Words(decision.Owner).Contains(name.ShortName, StringComparer.Ordinal));

    private static string[] Words(string text) => text.Split([' ', ',', ';', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
