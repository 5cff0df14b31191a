using Concord.Plans.Comparing;

namespace Concord.Tests.Plans.Comparing;

public sealed class PlanComparisonTests
{
    private static ComparedAction Action(string reference, string text, string lead = "HO", string promised = "2032") => new(reference, "Streets", text, lead, promised, [], []);

    private static string Told(ComparedPair pair) => pair.Difference switch
    {
        Difference.Added => $"+{pair.After!.Ref}",
        Difference.Removed => $"-{pair.Before!.Ref}",
        Difference.Same => $"={pair.After!.Ref}",
        _ => $"{pair.Before!.Ref}>{pair.After!.Ref}: {string.Join(", ", pair.Differing)}",
    };

    [Fact]
    public void A_row_put_in_between_moves_no_action()
    {
        var before = new[] { Action("P-1", "Open a hall for all"), Action("P-2", "Sweep every street"), Action("P-3", "Plant ten trees") };
        var after = new[] { Action("P-1", "Open a hall for all"), Action("P-2", "Paint benches blue"), Action("P-3", "Sweep every street"), Action("P-4", "Plant ten trees") };
        Assert.Equal(["=P-1", "+P-2", "=P-3", "=P-4"], PlanComparison.Between(before, after).Select(Told));
    }

    [Fact]
    public void What_changed_is_named()
    {
        var pairs = PlanComparison.Between(
            [Action("P-1", "Open a hall for every neighbourhood"), Action("P-2", "Sweep"), Action("P-3", "Plant trees")],
            [Action("P-1", "Open a hall for every town", promised: "2033"), Action("P-2", "Sweep", lead: "DfE")]);
        Assert.Equal(["P-1>P-1: its words, when it is promised", "P-2>P-2: who leads", "-P-3"], pairs.Select(Told));
    }

    [Fact]
    public void An_action_that_was_moved_and_reworded_is_found_by_its_words()
    {
        var pairs = PlanComparison.Between(
            [Action("A-1", "Train two hundred volunteers to hold conversation classes in libraries")],
            [Action("B-7", "Train three hundred volunteers to hold conversation classes in public libraries"), Action("B-8", "Something else entirely")]);
        Assert.Equal(["A-1>B-7: its words", "+B-8"], pairs.Select(Told));
    }

    [Fact]
    public void The_same_reference_on_other_words_is_another_action() =>
        Assert.Equal(["-P-1", "+P-1"], PlanComparison.Between([Action("P-1", "Open a hall")], [Action("P-1", "Fund football coaches")]).Select(Told).Order());

    [Fact]
    public void Every_action_stands_in_one_pair_whatever_is_compared()
    {
        var random = new Random(7);
        string[] words = ["open", "hall", "trees", "sweep", "paint", "benches", "count", "lend", "ten", "schools"];
        for (var round = 0; round < 200; round++)
        {
            List<ComparedAction> Some(string code) => [.. Enumerable.Range(0, random.Next(12)).Select(at => Action($"{code}-{random.Next(9)}", string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => words[random.Next(words.Length)]))))];
            var (before, after) = (Some("P"), Some("P"));
            var pairs = PlanComparison.Between(before, after);
            Assert.Equal(after, pairs.Where(pair => pair.After is not null).Select(pair => pair.After!));
            Assert.Equal(before.OrderBy(action => action.Whole, StringComparer.Ordinal).Select(action => action.Whole), pairs.Where(pair => pair.Before is not null).Select(pair => pair.Before!.Whole).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_plan_beside_itself_is_the_same()
    {
        var plan = Enumerable.Range(1, 50).Select(at => Action($"P-{at}", $"Do thing {at % 7} well")).ToList();
        Assert.All(PlanComparison.Between(plan, plan), pair => Assert.Equal(Difference.Same, pair.Difference));
    }
}
