using System.Text.Json;

namespace Concord.Matching.Policies;

/// <summary>Reads the admissions-policy language. Every word that it does not know is refused with the place where it stands.</summary>
public static class PolicyJson
{
    /// <summary>The JSON schema (draft 2020-12) of the language.</summary>
    public static string Schema
    {
        get
        {
            using var stream = typeof(PolicyJson).Assembly.GetManifestResourceStream("Concord.Matching.Policies.admissions-policy.schema.json")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Reads one policy.</summary>
    /// <param name="json">The policy.</param>
    /// <exception cref="PolicyNotUnderstood">The text is not JSON, or says something the language has no word for.</exception>
    public static AdmissionsPolicy Read(string json) => Read(json, _ => -1);

    /// <summary>Reads one policy whose feeder schools are to be found by name.</summary>
    /// <param name="json">The policy.</param>
    /// <param name="numberOf">The number of a feeder school in the numbering of <see cref="Pupil.Feeder"/>, or −1.</param>
    /// <exception cref="PolicyNotUnderstood">The text is not JSON, or says something the language has no word for.</exception>
    public static AdmissionsPolicy Read(string json, Func<string, int> numberOf)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new PolicyReader(numberOf).Policy(new(document.RootElement, "policy"));
        }
        catch (JsonException fault)
        {
            throw new PolicyNotUnderstood($"line {fault.LineNumber + 1}", "this is not JSON");
        }
    }
}

/// <summary>A policy says something that the language has no word for.</summary>
/// <param name="where">The place, such as <c>policy.tiers[2].when</c>.</param>
/// <param name="why">What is wrong there.</param>
public sealed class PolicyNotUnderstood(string where, string why) : ArgumentException($"{where}: {why}")
{
    /// <summary>The place in the policy.</summary>
    public string Where { get; } = where;

    /// <summary>What is wrong there.</summary>
    public string Why { get; } = why;
}
