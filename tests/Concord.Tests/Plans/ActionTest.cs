using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans;

/// <summary>One action, led by one body, and somebody who may edit it.</summary>
public abstract class ActionTest : ProgrammeTest
{
    protected GivenBody Lead { get; private set; } = null!;
    protected GivenPerson Secretariat { get; private set; } = null!;
    protected Guid ActionId { get; private set; }

    protected override async Task BeginAsync()
    {
        Lead = await Given.Body("Department of Parks", "DoP");
        Secretariat = await Given.Person(Concord.People.Domain.Role.Secretariat);
        ActionId = await Given.Action(await Given.Plan("EX"), Lead, text: "Open a hall.", doneMeans: "The hall is open.");
    }

    protected Task<PlanAction> Action() => Look(db => db.Actions.AsNoTracking().Include(action => action.Leads).Include(action => action.Changes).AsSplitQuery().SingleAsync(action => action.Id == ActionId));

    protected async Task<Guid> Version() => (await Action()).Version;

    /// <summary>The history as a reader sees it, newest last, without the line that began it.</summary>
    protected async Task<IEnumerable<string>> History() =>
        (await Action()).Changes.OrderBy(change => change.Number).Skip(1).Select(change => $"{change.Did}: {change.Before} → {change.After} ({change.Reason})");
}
