namespace Concord.Plans.Importing;

public sealed record LeadName(string Name, string ShortName, IEnumerable<string> Aliases);

/// <summary>Which body a name means. A name that two bodies share means neither.</summary>
public sealed class LeadNames
{
    private readonly Dictionary<string, LeadName?> byKey = [];

    public LeadNames(IEnumerable<LeadName> names)
    {
        foreach (var name in names)
            foreach (var key in name.Aliases.Append(name.Name).Append(name.ShortName).Select(Key).Where(key => key.Length > 0).Distinct())
                byKey[key] = byKey.ContainsKey(key) ? null : name;
    }

    public LeadName? Find(string named) => byKey.GetValueOrDefault(Key(named));

    internal static string Key(string name)
    {
        var key = CellText.Tidy(name.Replace("&", " and ", StringComparison.Ordinal).Replace('-', ' ').Replace('’', '\''))
            .ToUpperInvariant().TrimEnd('.');
        return key.StartsWith("THE ", StringComparison.Ordinal) ? key[4..] : key;
    }
}
