using Deque.AxeCore.Commons;

namespace Concord.EndToEnd;

/// <summary>What is so of every page, as the list of what is wrong with this one.</summary>
public static class PageRules
{
    // Evaluated straight: the package's own way sends the script twice and every passed rule back, for frames that no page here has.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string EveryRule = """
        async () => {
          const found = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          return found.violations.flatMap(rule => rule.nodes.map(node => `axe ${rule.id} (${rule.help}): ${node.html}`));
        }
        """;

    private const string Outline = """
        () => {
          const wrong = [];
          const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(each => each.getClientRects().length > 0);
          const levels = headings.map(each => +each.tagName[1]);
          const first = levels.filter(level => level === 1).length;
          if (first !== 1) wrong.push(`${first} first-level headings`);
          levels.forEach((level, at) => { if (at > 0 && level > levels[at - 1] + 1) wrong.push(`heading "${headings[at].textContent.trim()}" jumps from level ${levels[at - 1]} to ${level}`); });
          if (document.documentElement.lang !== 'en') wrong.push(`lang is "${document.documentElement.lang}"`);
          if (document.title.trim() === '') wrong.push('no title');
          const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
          const doubled = ids.find((id, at) => ids.indexOf(id) !== at);
          if (doubled) wrong.push(`the id ${doubled} twice`);
          for (const link of document.querySelectorAll('a[href^="#"]'))
            if (!document.getElementById(link.getAttribute('href').slice(1))) wrong.push(`a link to ${link.getAttribute('href')}, which is not there`);
          return wrong;
        }
        """;

    private const string Overflow = """
        () => {
          const { scrollWidth } = document.documentElement, { innerWidth } = window;
          if (scrollWidth <= innerWidth) return [];
          const widest = [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth + 0.5).at(-1);
          return [`${scrollWidth}px wide in a window of ${innerWidth}: ${widest?.outerHTML.slice(0, 120)}`];
        }
        """;

    public static async Task<IReadOnlyList<string>> WrongByAxeAsync(this IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(EveryRule);
    }

    public static async Task<IReadOnlyList<string>> WrongInOutlineAsync(this IPage page) => await page.EvaluateAsync<string[]>(Outline);

    /// <summary>Nothing makes the document scroll sideways.</summary>
    public static async Task<IReadOnlyList<string>> TooWideAsync(this IPage page) => await page.EvaluateAsync<string[]>(Overflow);

    /// <summary>Everything that is wrong with the page as it stands. Thoroughly: with every rule on a narrow screen too.</summary>
    public static async Task<IReadOnlyList<string>> WrongAsync(this Visitor visitor, bool thoroughly = false)
    {
        var page = visitor.Page;
        List<string> wrong = [.. await page.WrongByAxeAsync(), .. await page.WrongInOutlineAsync(), .. await page.TooWideAsync()];
        var size = page.ViewportSize;
        await visitor.NarrowAsync();
        wrong.AddRange((await page.TooWideAsync()).Select(each => $"narrow: {each}"));
        if (thoroughly) wrong.AddRange((await page.WrongByAxeAsync()).Select(each => $"narrow: {each}"));
        if (size is not null) await page.SetViewportSizeAsync(size.Width, size.Height);
        return [.. wrong, .. visitor.Complaints];
    }

    public static async Task IsRightAsync(this Visitor visitor)
    {
        var wrong = await visitor.WrongAsync();
        Assert.True(wrong.Count == 0, $"{visitor.Page.Url}\n  {string.Join("\n  ", wrong)}");
    }
}
