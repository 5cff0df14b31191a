using System.Globalization;

namespace Concord.Web.Api;

/// <summary>A parameter and what may stand in it. Requests are refused by it, and the OpenAPI document is written from it.</summary>
public sealed record ApiParameter(string Name, string Says, string Example)
{
    public IReadOnlyList<string>? OneOf { get; init; }

    /// <summary>A whole number from the first to the second.</summary>
    public (int Least, int Most)? Number { get; init; }

    /// <summary>A form that plain text must have, in words, with what checks it.</summary>
    public (string Words, Func<string, bool> Fits)? Form { get; init; }
    public string? Format { get; init; }
    public int Longest { get; init; } = 400;
    public string? Otherwise { get; init; }
    public bool IsInPath { get; init; }
    public bool IsRequired { get; init; }

    /// <summary>Why a value cannot stand here, in a sentence; null where it can.</summary>
    public string? WhyNot(string value) => this switch
    {
        _ when value.Length == 0 => $"{Name} is empty: leave it out",
        _ when value.Length > Longest => $"{Name} must be {Longest} characters or fewer",
        { OneOf: { } allowed } when !allowed.Contains(value, StringComparer.Ordinal) => $"{Name} must be one of {string.Join(", ", allowed)}",
        { Number: var (least, most) } when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most =>
            $"{Name} must be a whole number from {least} to {most}",
        { Form: var (words, fits) } when !fits(value) => $"{Name} must be {words}",
        _ => null,
    };
}

/// <summary>What one endpoint is and takes, said once: for its requests, for the OpenAPI document and for the page about the API.</summary>
/// <param name="Example">An address of it, and what the demonstration answers there: some of it, and nothing else.</param>
public sealed record ApiOperation(string Id, string Tag, string Summary, string Says, IReadOnlyList<ApiParameter> Parameters, (string Address, string Answer) Example);
