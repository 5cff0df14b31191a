using System.Globalization;

namespace Concord.Rounds.Domain;

/// <summary>A section of the Freedom of Information Act 2000 under which words may be withheld.</summary>
/// <param name="IsQualified">It holds only where the public interest in withholding is the greater one, which the reason must show.</param>
public sealed record ExemptSection(int Number, string Name, bool IsQualified)
{
    public static readonly IReadOnlyList<ExemptSection> All =
    [
        new(22, "Intended for future publication", true),
        new(27, "International relations", true),
        new(31, "Law enforcement", true),
        new(35, "Formulation of government policy", true),
        new(36, "Prejudice to the effective conduct of public affairs", true),
        new(38, "Health and safety", true),
        new(40, "Personal information", false),
        new(41, "Provided in confidence", false),
        new(42, "Legal professional privilege", true),
        new(43, "Commercial interests", true),
    ];

    public static ExemptSection? Find(int number) => All.FirstOrDefault(section => section.Number == number);

    public string InWords => string.Create(CultureInfo.InvariantCulture, $"Section {Number}: {Name.ToLowerInvariant()}");

    /// <summary>What stands where words were: it shows neither what they were nor how many.</summary>
    public string Bar => string.Create(CultureInfo.InvariantCulture, $"Withheld: section {Number}");
}
