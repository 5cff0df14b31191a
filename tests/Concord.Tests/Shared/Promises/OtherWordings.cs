using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

public static class OtherWordings
{
    public static PromiseContext Context { get; } = new(PartialDate.Parse("2026-02-18"), PromiseRules.Shipped);

    public static IReadOnlyList<Wording> All { get; } = [new("2026", "Year 2026 2026-01-01 2026-12-31")];
}
