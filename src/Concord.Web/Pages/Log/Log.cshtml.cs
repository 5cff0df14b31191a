using System.Text;
using Concord.Shared;
using Concord.Shared.Transparency;
using Concord.TransparencyLog;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web.Pages.Log;

/// <summary>The public log in plain words, with the head of today to write down.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class LogModel(PublicLogFile log) : PageModel
{
    private const int Shown = 20;

    /// <summary>Null while nothing was published.</summary>
    public TreeHead? Head { get; private set; }
    public string HeadLine => Encoding.UTF8.GetString(Head!.Line.Span);
    public IReadOnlyList<LoggedLine> Newest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        try
        {
            Head = await log.HeadAsync(cancel);
        }
        catch (NotFound)
        {
            return;
        }
        Newest = await log.NewestAsync(Shown, cancel);
    }
}
