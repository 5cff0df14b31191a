using Concord.Matching.Choice;
using Concord.Matching.Policies;

namespace Concord.Matching.Counterfactuals;

/// <summary>A change to a round, made in full: the round as it would be.</summary>
public abstract record RoundChange
{
    private protected RoundChange() { }

    /// <summary>The round after the change.</summary>
    /// <param name="round">The round.</param>
    /// <param name="families">The families of that round, where the change asks what they would do.</param>
    /// <param name="seed">The seed of what they would do.</param>
    public abstract AdmissionRound In(AdmissionRound round, Families? families = null, ulong seed = 0);

    /// <summary>A school admits nobody but children whose plan names it.</summary>
    /// <param name="School">The school.</param>
    public sealed record Closing(int School) : RoundChange
    {
        /// <inheritdoc/>
        public override AdmissionRound In(AdmissionRound round, Families? families = null, ulong seed = 0) => Made(round,
            [.. round.Schools.Select((one, at) => at == School ? one with { Places = 0 } : one)], [.. round.Policies.Select((one, at) => at == School ? one with { Reserves = [] } : one)]);
    }

    /// <summary>A school has another published admission number.</summary>
    /// <param name="School">The school.</param>
    /// <param name="Number">How many places.</param>
    public sealed record Places(int School, int Number) : RoundChange
    {
        /// <inheritdoc/>
        public override AdmissionRound In(AdmissionRound round, Families? families = null, ulong seed = 0) =>
            Made(round, [.. round.Schools.Select((one, at) => at == School ? one with { Places = Number } : one)], round.Policies);
    }

    /// <summary>Schools have other policies.</summary>
    /// <param name="Instead">The policy of each school.</param>
    public sealed record Policies(IReadOnlyList<AdmissionsPolicy> Instead) : RoundChange
    {
        /// <inheritdoc/>
        public override AdmissionRound In(AdmissionRound round, Families? families = null, ulong seed = 0) => Made(round, round.Schools, Instead);
    }

    /// <summary>A new school opens; it has the number after the last.</summary>
    /// <param name="Site">Where, and how many places.</param>
    /// <param name="Policy">Its policy.</param>
    /// <param name="Asking">Who would ask for it, or null to let the families' model say.</param>
    /// <param name="Quality">Its quality, for the model.</param>
    /// <param name="Mix">The share of each group there as families expect it, for the model; null for the mix of all pupils.</param>
    public sealed record Opening(School Site, AdmissionsPolicy Policy, IReadOnlyList<NewApplication>? Asking = null, double Quality = 0, double[]? Mix = null) : RoundChange
    {
        /// <inheritdoc/>
        public override AdmissionRound In(AdmissionRound round, Families? families = null, ulong seed = 0)
        {
            var asking = Asking ?? families?.AskingFor(Site, Quality, Mix ?? families.MixOfAll(), seed) ?? throw new ArgumentException("who would ask for the school is not said, and there is no model of the families");
            return new([.. round.Schools, Site], round.PupilList, round.Applications.With(round.Schools.Count, asking), [.. round.Policies, Policy], round.Lottery);
        }
    }

    private static AdmissionRound Made(AdmissionRound round, IReadOnlyList<School> schools, IReadOnlyList<AdmissionsPolicy> policies) =>
        new(schools, round.PupilList, round.Applications, policies, round.Lottery);
}
