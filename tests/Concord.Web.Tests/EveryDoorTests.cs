using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests;

/// <summary>A door that is not in the table fails the test, and so does a line of the table without a door.</summary>
public sealed class EveryDoorTests(Product product) : IClassFixture<Product>
{
    public static TheoryData<string> All => [.. DoorTable.Lines.Select(line => line.Door).Distinct()];

    [Fact]
    public void The_table_names_every_door_and_no_other()
    {
        Assert.All(DoorTable.Lines, line => Assert.Equal(DoorTable.Columns.Count, line.Cells.Length));
        Assert.Equal(DoorsOf(product).Order(StringComparer.Ordinal), DoorTable.Lines.Select(line => line.Door.Split("?plan=")[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_door_says_once_who_may_enter()
    {
        foreach (var endpoint in EndpointsOf(product))
            Assert.True(endpoint.Metadata.Count(mark => mark is PublicAttribute or NeedsAttribute or NeedsSignInAttribute) == 1,
                $"{endpoint.DisplayName} carries {string.Join(", ", endpoint.Metadata.Where(mark => mark is PublicAttribute or NeedsAttribute or NeedsSignInAttribute))}: it must carry one of [Public], [Needs] and [NeedsSignIn]");
    }

    [Theory, MemberData(nameof(All))]
    public async Task Behind_a_door_each_finds_what_the_table_says(string door)
    {
        var wrong = new List<string>();
        foreach (var line in DoorTable.Lines.Where(line => line.Door == door))
            for (var column = 0; column < DoorTable.Columns.Count; column++)
            {
                var answer = await new Doors(product).Knock(line, DoorTable.Columns[column]);
                var found = Cell(answer);
                if (found != line.Cells[column]) wrong.Add($"{door} ({line.Case}) as {DoorTable.Columns[column]}: {found}, not {line.Cells[column]} {answer.Location} {(answer.IsPage ? answer.Heading : "")}");
            }
        while (product.Faults.All.TryDequeue(out var fault)) wrong.Add(fault);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Cell(Answer answer) => answer.Status switch
    {
        HttpStatusCode.Found when answer.Location.StartsWith("/sign-in?next=", StringComparison.Ordinal) => "in",
        HttpStatusCode.Found => "go",
        var status => $"{(int)status}",
    };

    private static IEnumerable<RouteEndpoint> EndpointsOf(Product product) => product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> DoorsOf(Product product)
    {
        foreach (var endpoint in EndpointsOf(product))
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page)
            {
                if (page.HandlerMethods.All(handler => handler.HttpMethod != "Get")) yield return $"GET {pattern}";
                foreach (var handler in page.HandlerMethods)
                    yield return $"{handler.HttpMethod.ToUpperInvariant()} {pattern}{(handler.Name is null ? "" : $"?handler={handler.Name}")}";
            }
            else
                // A HEAD goes through the door of its GET.
                foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Except(["HEAD"])) yield return $"{method} {pattern}";
        }
    }
}
