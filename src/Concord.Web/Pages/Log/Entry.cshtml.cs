using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Shared.Transparency;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web.Pages.Log;

/// <summary>One entry of the public log, as it stands in the file.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class EntryModel(PublicLogFile log) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public LoggedLine Entry { get; private set; } = null!;
    public string Recorded { get; private set; } = "";

    public async Task OnGetAsync(long index, CancellationToken cancel)
    {
        Entry = await log.EntryAsync(index, cancel);
        using var line = JsonDocument.Parse(Entry.Line);
        Recorded = JsonSerializer.Serialize(line.RootElement.GetProperty("content"), Readable);
    }
}
