namespace Concord.Web.Components;

/// <summary>One message per plural rule of the language: "one", "other"….</summary>
public sealed class Plural : Dictionary<string, string>
{
    public Plural() : base(StringComparer.Ordinal) { }
}
