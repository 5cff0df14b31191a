using Concord.Places;
using Concord.Plans.Importing;
using Concord.Web.Components;

namespace Concord.Web.Pages.Plans.Importing;

/// <summary>A name in a lead column, and the body that somebody says it means.</summary>
public sealed class NamedBody
{
    public string? Name { get; set; }
    public string? Key { get; set; }
}

public interface INameBodies
{
    List<NamedBody> Names { get; }
    bool OthersAreNew { get; }
}

/// <summary>The names that no body is known by: the most frequent are asked for one by one, the rest together.</summary>
public sealed class NamesToPlace(PlanDraft draft, IReadOnlyList<BodyRegister.Entry> bodies)
{
    private const int AskedOneByOne = 25;

    public IReadOnlyList<(string Name, int Actions)> All { get; } = NamesMeant.UnknownIn(draft);
    public IEnumerable<(string Name, int Actions)> Asked => All.Take(AskedOneByOne);
    public int Others => Math.Max(0, All.Count - AskedOneByOne);

    public List<SelectItem?> Choices { get; } =
    [
        new() { Value = "", Text = "Keep the name as it is written" }, new() { Value = NamesMeant.NewBody, Text = "Register it as a new body" },
        .. bodies.Select(body => new SelectItem { Value = body.Key, Text = $"It is: {body.CurrentName}" }),
    ];
}

public static class NamesTyped
{
    public static NamesMeant Meant(this INameBodies typed, PlanDraft draft)
    {
        var meant = typed.OthersAreNew ? new Dictionary<string, string>(NamesMeant.AllNew(draft).KeyByName) : [];
        foreach (var name in typed.Names.Where(name => !string.IsNullOrEmpty(name.Name)))
            if (string.IsNullOrEmpty(name.Key)) meant.Remove(name.Name!);
            else meant[name.Name!] = name.Key;
        return new(meant);
    }
}
