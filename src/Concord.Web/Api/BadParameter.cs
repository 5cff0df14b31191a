namespace Concord.Web.Api;

/// <summary>A value that could stand in a parameter and is none here: there is no such chapter in this plan.</summary>
public sealed class BadParameter(string name, string why, IReadOnlyList<string>? allowed = null) : Exception(why)
{
    public ParameterProblem Problem { get; } = new(name, why, allowed);
}
