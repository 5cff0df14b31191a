using Concord.Shared;

namespace Concord.Places;

/// <summary>What became of a body, for whoever keeps something of that body: a merge or a split closes it, a transfer does not.</summary>
/// <param name="Happened">"merged into", "was split up and went in part to", "passed a function to".</param>
public sealed record BodySuccession(Guid Id, Guid FromId, Guid ToId, string Happened, bool Closes, PartialDate On, string Note);
