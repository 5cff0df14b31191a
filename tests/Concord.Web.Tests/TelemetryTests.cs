using System.Text.Json;

namespace Concord.Web.Tests;

/// <summary>The built product as a process of its own: what it writes while it starts, serves and stops.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task In_production_every_line_of_the_log_is_one_json_object_and_a_dead_collector_harms_nothing()
    {
        await using var product = await ProductProcess.StartAsync(
            ("Logging__LogLevel__Default", "Information"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"), ("OTEL_BSP_SCHEDULE_DELAY", "200")); // nobody listens at port 9
        for (var request = 0; request < 20; request++)
        {
            using var page = await product.Client.GetAsync(new Uri($"/plans?{request}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.False(page.Headers.Contains("Server"));
        }
        using var nothing = await product.Client.GetAsync(new Uri("/nothing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        var (output, errors) = await product.StopAsync();
        Assert.Equal(0, product.Process.ExitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            using var entry = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, entry.RootElement.ValueKind);
            Assert.True(entry.RootElement.TryGetProperty("LogLevel", out _), line);
        });
        Assert.Equal("", errors);
    }
}
