using System.Text.Json;

namespace Concord.Web.Tests.Api;

/// <summary>Asks the API as a program does.</summary>
internal static class ApiClient
{
    public static async Task<JsonElement> Json(this Product product, string address)
    {
        var answer = await product.Visitor().Get(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {(int)answer.Status} {answer.Text}");
        Assert.Equal("application/json; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
        return answer.Json();
    }

    /// <summary>A refusal, as a problem that says the same as the status.</summary>
    public static JsonElement Problem(this Answer answer, int status)
    {
        Assert.True((int)answer.Status == status, $"{answer.Address}: {(int)answer.Status} {answer.Text}");
        Assert.Equal("application/problem+json", answer.ContentHeaders.ContentType!.ToString());
        var problem = answer.Json();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal($"/api#problem-{status}", problem.GetProperty("type").GetString());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        Assert.Equal(answer.Address.AbsolutePath, problem.GetProperty("instance").GetString());
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.DoesNotContain("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        return problem;
    }

    public static JsonElement Json(this Answer answer) => JsonDocument.Parse(answer.Bytes).RootElement;

    public static IReadOnlyList<string> Refs(this JsonElement list) => [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("ref").GetString()!)];
}
