using Concord.Places;
using Concord.Shared;

namespace Concord.Plans.Importing;

/// <summary>What the names in a lead column mean: every name a body has had, its short names and aliases.</summary>
public sealed class BodyNames(BodyRegister bodies)
{
    /// <param name="on">The day of the document: a body is called what it was called then.</param>
    public async Task<(LeadNames Names, IReadOnlyDictionary<string, Guid> Ids)> AllAsync(PartialDate? on, CancellationToken cancel = default) =>
        Of(await bodies.AllAsync(cancel), on);

    public static (LeadNames Names, IReadOnlyDictionary<string, Guid> Ids) Of(IReadOnlyList<BodyRegister.Entry> bodies, PartialDate? on)
    {
        var names = new List<LeadName>();
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var body in bodies)
        {
            var then = body.NameOn(on);
            var others = body.Names.SelectMany(name => new[] { name.Name, name.ShortName }).Concat(body.Aliases)
                .Except([then.Name, then.ShortName], StringComparer.OrdinalIgnoreCase);
            names.Add(new LeadName(then.Name, then.ShortName, others.Distinct(StringComparer.OrdinalIgnoreCase)));
            ids[then.Name] = body.Id;
        }
        return (new LeadNames(names), ids);
    }
}
