using Concord.Web.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Concord.Web.Tests.Api;

public sealed class ApiRefusalsTests(Product product) : IClassFixture<Product>
{
    private const string Actions = "/api/v1/plans/icap/actions";

    /// <summary>A value that cannot stand there, for every parameter of the list of actions.</summary>
    public static TheoryData<string, string> Bad => new()
    {
        { "q", "%20-%20" }, { "chapter", "two" }, { "chapter", "0" }, { "chapter", "-1" }, { "chapter", "99" }, { "lead", "nobody-here" }, { "status", "on-track" }, { "status", "Complete" }, { "status", "3" },
        { "kind", "nonsense" }, { "promised", "Never" }, { "timing", "12" }, { "after", "2019" }, { "after", "2019-02-30" }, { "before", "tomorrow" }, { "milestones", "maybe" }, { "place", "nowhere" },
        { "attention", "due-next" }, { "counted", "all" }, { "sort", "up" }, { "sort", "relevance" }, { "page", "0" }, { "page", "1e3" }, { "page", "99" }, { "page", "99999999999" }, { "pageSize", "201" }, { "pageSize", "" },
        { "status", "" }, { "Status", "complete" }, { "colour", "red" },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task A_value_that_cannot_stand_there_is_refused_by_name(string parameter, string value)
    {
        var problem = (await product.Visitor().Get($"{Actions}?{parameter}={value}")).Problem(400);
        var named = Assert.Single(problem.GetProperty("parameters").EnumerateArray());
        Assert.Equal(parameter, named.GetProperty("name").GetString());
        Assert.NotEqual("", named.GetProperty("detail").GetString());
    }

    [Fact]
    public void Every_parameter_of_the_list_is_tried() => Assert.Empty(
        ApiParameters.Filters.Append(ApiParameters.Sort).Concat(ApiParameters.Paging).Select(parameter => parameter.Name).Except(Bad.Select(row => row.Data.Item1)));

    [Theory, InlineData("status", "complete"), InlineData("chapter", "2"), InlineData("lead", "home-office"), InlineData("promised", "Ongoing"), InlineData("place", "E"), InlineData("sort", "plan")]
    public async Task A_refusal_says_what_may_stand_there(string parameter, string allowed)
    {
        var bad = Bad.Select(row => row.Data).Last(row => row.Item1 == parameter && row.Item2.Length > 0).Item2;
        var named = (await product.Visitor().Get($"{Actions}?{parameter}={bad}")).Problem(400).GetProperty("parameters")[0];
        Assert.Contains(named.GetProperty("allowed").EnumerateArray(), each => each.GetString()!.StartsWith(allowed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_given_twice_is_refused() => (await product.Visitor().Get($"{Actions}?status=complete&status=paused")).Problem(400);

    [Fact]
    public async Task A_kept_answer_is_no_way_round_a_refusal()
    {
        await product.Json($"{Actions}?chapter=3");
        (await product.Visitor().Get($"{Actions}?chapter=3&colour=red")).Problem(400);
    }

    [Theory]
    [InlineData("/api/v1/nothing"), InlineData("/api/v1/plans/nothing"), InlineData("/api/v1/plans/nothing/actions"), InlineData("/api/v1/plans/nothing/promises"), InlineData("/api/v1/plans/nothing/versions")]
    [InlineData("/api/v1/plans/nothing/changes"), InlineData("/api/v1/plans/nothing/chapters"), InlineData("/api/v1/plans/icap/actions/9.99"), InlineData("/api/v1/bodies/nobody"), InlineData("/api/v1/plans/'%20OR%201=1--")]
    public async Task What_is_not_there_is_a_problem(string address)
    {
        (await product.Visitor().Get(address)).Problem(404);
        Assert.Empty(product.Faults.All);
    }

    [Theory, InlineData("POST"), InlineData("PUT"), InlineData("PATCH"), InlineData("DELETE")]
    public async Task The_api_is_for_reading(string method)
    {
        var answer = await product.Visitor().Send(new HttpMethod(method), Actions);
        answer.Problem(405);
        Assert.Equal("GET, HEAD", answer.Header("Allow"));
    }

    [Theory, InlineData("text/html", 406), InlineData("application/json;q=0", 406), InlineData("application/*", 200), InlineData("text/html, */*;q=0.1", 200), InlineData("application/json", 200), InlineData("nonsense", 406)]
    public async Task An_answer_is_json_or_nothing(string accept, int status)
    {
        var answer = await product.Visitor().Get("/api/v1/plans", ("Accept", accept));
        if (status == 406) answer.Problem(406);
        else Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory, InlineData("'; DROP TABLE plans_actions; --"), InlineData("\"><script>alert(1)</script>"), InlineData("%' OR '1'='1"), InlineData("${jndi:ldap://x}"), InlineData("\u202e\ud83d\ude00 a")]
    public async Task Whatever_is_typed_is_only_words(string typed)
    {
        foreach (var address in new[] { "/api/v1/search?q=", "/api/v1/promised-date?text=", $"{Actions}?q=", $"{Actions}?lead=", $"{Actions}?promised=", $"{Actions}?place=", "/api/v1/plans/icap/changes?since=", "/api/v1/plans/", "/api/v1/bodies/" })
        {
            var answer = await product.Visitor().Get(address + Uri.EscapeDataString(typed));
            Assert.True((int)answer.Status is 200 or 400 or 404, $"{address}: {(int)answer.Status}");
            Assert.Contains("json", answer.ContentHeaders.ContentType!.MediaType, StringComparison.Ordinal);
        }
        Assert.Empty(product.Faults.All);
    }

    [Fact]
    public async Task A_character_that_no_database_keeps_is_refused() => (await product.Visitor().Get("/api/v1/search?q=%00")).Problem(400);

    [Fact]
    public async Task Too_long_a_wording_is_refused()
    {
        (await product.Visitor().Get($"/api/v1/promised-date?text={new string('x', 501)}")).Problem(400);
        await product.Json($"/api/v1/promised-date?text={new string('x', 500)}");
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_problem_with_a_reference_and_tells_nothing_of_the_inside()
    {
        await using var faulty = new Product { Replacing = services => services.Replace(ServiceDescriptor.Scoped<ActionReading>(_ => throw new InvalidOperationException("inside"))) };
        await faulty.InitializeAsync();
        var answer = await faulty.Visitor().Get($"{Actions}/1.04");
        Assert.NotEqual("", answer.Problem(500).GetProperty("reference").GetString());
        Assert.DoesNotContain("inside", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(faulty.Faults.All);
    }
}
