using System.Text.Json;
using Concord.Web.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests.Api;

/// <summary>The OpenAPI document and the service say the same of each other.</summary>
public sealed class ApiDocumentTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task The_document_has_every_route_and_every_parameter_and_no_other()
    {
        var document = await product.Json("/api/v1/openapi.json");
        Assert.StartsWith("3.1.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var described = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation =>
            $"{operation.Name} {path.Name}: {string.Join(' ', Parameters(operation.Value).Select(parameter => parameter.GetProperty("name").GetString()))}"));
        var routed = Operations().Select(each => $"get {each.Path}: {string.Join(' ', each.Said.Parameters.Select(parameter => parameter.Name))}");
        Assert.Equal(routed.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_real_answer_is_as_the_document_says()
    {
        await new PublicationDoors(product).RoundAsync("published");
        var document = await product.Json("/api/v1/openapi.json");
        IEnumerable<(string Path, string Address)> addresses =
        [
            .. Operations().Select(each => (each.Path, each.Said.Example.Address)).Where(each => !each.Address.EndsWith("openapi.json", StringComparison.Ordinal)),
            ("/api/v1/plans/{plan}/actions", "/api/v1/plans/icap/actions?pageSize=200"), ("/api/v1/plans/{plan}/actions", "/api/v1/plans/icap/actions?attention=passed&q=communities"),
            ("/api/v1/plans/{plan}/promises", "/api/v1/plans/icap/promises?pageSize=200"), ("/api/v1/plans/{plan}/changes", "/api/v1/plans/icap/changes?pageSize=200"),
            .. (await product.Json("/api/v1/plans/icap/actions?pageSize=200")).GetProperty("items").EnumerateArray().Select(item => ("/api/v1/plans/{plan}/actions/{action}", item.GetProperty("href").GetString()!)),
            .. (await product.Json("/api/v1/bodies?pageSize=200")).GetProperty("items").EnumerateArray().Select(item => ("/api/v1/bodies/{key}", item.GetProperty("href").GetString()!)),
        ];
        var wrong = new List<string>();
        foreach (var (path, address) in addresses)
            wrong.AddRange(new JsonSchemaCheck(document, closed: true).Wrong(Schema(document, path, "200", "application/json"), await product.Json(address), address));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(40)));
    }

    [Fact]
    public async Task A_problem_is_as_the_document_says()
    {
        var document = await product.Json("/api/v1/openapi.json");
        foreach (var (address, status) in new[] { ("/api/v1/plans?page=x", 400), ("/api/v1/plans/nothing", 404) })
            Assert.Empty(new JsonSchemaCheck(document, closed: true).Wrong(Schema(document, "/api/v1/plans/{plan}", $"{status}", "application/problem+json"), (await product.Visitor().Get(address)).Problem(status), address));
    }

    [Fact]
    public async Task What_the_document_allows_is_what_a_request_may_say()
    {
        var document = await product.Json("/api/v1/openapi.json");
        foreach (var parameter in Parameters(document.GetProperty("paths").GetProperty("/api/v1/plans/{plan}/actions").GetProperty("get")))
            if (parameter.GetProperty("schema").TryGetProperty("enum", out var allowed))
                foreach (var value in allowed.EnumerateArray())
                    await product.Json($"/api/v1/plans/icap/actions?{parameter.GetProperty("name")}={value}&q=the");
    }

    [Fact]
    public async Task The_check_sees_what_is_not_in_the_document()
    {
        var document = await product.Json("/api/v1/openapi.json");
        using var other = JsonDocument.Parse("""{ "version": 1, "colour": "red" }""");
        var wrong = new JsonSchemaCheck(document, closed: true).Wrong(Schema(document, "/api/v1", "200", "application/json"), other.RootElement, "").ToList();
        Assert.Contains("/version is no string", wrong);
        Assert.Contains("/colour is not in the schema", wrong);
        Assert.Contains("/plans is missing", wrong);
    }

    private static JsonElement Schema(JsonElement document, string path, string status, string type) =>
        document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty(type).GetProperty("schema");

    private static IEnumerable<JsonElement> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    private IEnumerable<(string Path, ApiOperation Said)> Operations() => product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ApiOperation>() is not null).Select(endpoint => (endpoint.RoutePattern.RawText!.TrimEnd('/'), endpoint.Metadata.GetMetadata<ApiOperation>()!));
}
