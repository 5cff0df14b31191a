namespace Concord.EndToEnd;

/// <summary>Every page that the product's routes answer with, found by walking them, so that a new page is never forgotten.</summary>
public sealed class EveryPageTests(TheProduct product)
{
    [Fact]
    public async Task Every_page_is_right_and_has_a_title_of_its_own()
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        await WalkAsync(stops => stops, async (stop, visitor) =>
        {
            if (stop.OnlyLeadsTo is not null) return [];
            var wrong = await visitor.WrongAsync(thoroughly: true);
            var title = await visitor.Page.TitleAsync();
            lock (titles) return titles.TryAdd(title, stop.Template) ? wrong : [.. wrong, $"has the title of {titles[title]}: {title}"];
        });
    }

    [Fact]
    public Task Every_public_page_is_right_for_somebody_who_has_signed_in() => WalkAsync(
        stops => stops.Where(stop => stop is { IsPublic: true, Arrive: null, OnlyLeadsTo: null }).Select(stop => stop with { Who = Visitor.Secretariat }),
        (_, visitor) => visitor.WrongAsync());

    [Fact]
    public async Task Every_other_route_answers_with_a_file_and_never_with_a_page()
    {
        List<string> wrong = [];
        foreach (var stop in await new Routes(product).FilesAsync())
        {
            if (stop.Address is not { } address)
            {
                wrong.Add($"{stop.Template}: a parameter has no value; give it one in Routes");
                continue;
            }
            await using var visitor = await product.VisitAsync(stop.Who);
            var answer = await visitor.Page.APIRequest.GetAsync(address);
            // What only leads to a page is walked as that page.
            if (new Uri(answer.Url).AbsolutePath is var arrived && arrived != address.Split('?')[0] && arrived != "/sign-in") continue;
            // The demonstration's plan has no source document: that file is not there.
            if (!answer.Ok && !(answer.Status == 404 && stop.Template == "/plans/{plan}/source")) wrong.Add($"{stop.Template}: {answer.Status}");
            else if (answer.Ok && answer.Headers["content-type"].Contains("html", StringComparison.Ordinal)) wrong.Add($"{stop.Template} is a page and is not walked");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task WalkAsync(Func<IEnumerable<Routes.Stop>, IEnumerable<Routes.Stop>> choose, Func<Routes.Stop, Visitor, Task<IReadOnlyList<string>>> check)
    {
        var (wrong, walked) = (new List<string>(), 0);
        await Parallel.ForEachAsync(choose(await new Routes(product).PagesAsync()), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (stop, _) =>
        {
            var found = await ReachAsync(stop, check);
            lock (wrong) wrong.AddRange(found.Select(each => $"{stop.Template}: {each}"));
            Interlocked.Increment(ref walked);
        });
        Assert.True(walked > 15, $"Only {walked} routes were found");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong on {walked} pages\n{string.Join('\n', wrong)}");
    }

    private async Task<IReadOnlyList<string>> ReachAsync(Routes.Stop stop, Func<Routes.Stop, Visitor, Task<IReadOnlyList<string>>> check)
    {
        if (stop.Address is not { } address) return ["cannot be reached: a parameter has no value; give it one in Routes"];
        await using var visitor = await product.VisitAsync(stop.Who);
        try
        {
            if (stop.Arrive is { } arrive) await arrive(visitor);
            else
            {
                var answer = await visitor.GoAsync(address);
                var expected = stop.Template.StartsWith("status/", StringComparison.Ordinal) ? 404 : 200;
                if (answer.Status != expected) return [$"cannot be reached: {address} answers {answer.Status}"];
            }
            var at = new Uri(visitor.Page.Url).AbsolutePath;
            if (at != (stop.OnlyLeadsTo ?? address.Split('?')[0])) return [$"cannot be reached: {address} leads to {at}"];
            return await check(stop, visitor);
        }
        catch (PlaywrightException problem)
        {
            return [$"cannot be reached: {problem.Message}"];
        }
    }
}
