using Concord.Data;
using System.Globalization;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Importing;
using Concord.Plans.Keeping;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests;

/// <summary>
/// Every door of the product, and what each of ten roles and a visitor finds behind it. <c>in</c> is a redirect to the
/// sign-in page, <c>go</c> a redirect after something was done.
/// </summary>
public sealed class Doors(Product product)
{
    private const string Plan = "icap";

    public static readonly IReadOnlyList<string> Columns = ["nobody", "secretariat", "coordinator", "owner", "contributor", "certifier", "moderator", "publisher", "area", "auditor", "admin"];

    // {plan} is the demonstration's plan; the case fills the other hole of the pattern. 1.04 is the owner's action,
    // 2.01 is led by the Home Office (the coordinator's body), 3.01 by the Department for Education (the contributor's).
    private const string Table = """
                                                            case          nobody secr coor owne cont cert mode publ area audi admi
        GET  /                                              -             200    200  200  200  200  200  200  200  200  200  200
        GET  /about                                         -             200    200  200  200  200  200  200  200  200  200  200
        GET  /about/promised-dates                          -             200    200  200  200  200  200  200  200  200  200  200
        GET  /accessibility                                 -             200    200  200  200  200  200  200  200  200  200  200
        GET  /privacy                                       -             200    200  200  200  200  200  200  200  200  200  200
        GET  /status/{code:int}                             403           403    403  403  403  403  403  403  403  403  403  403
        GET  /status/{code:int}                             200           404    404  404  404  404  404  404  404  404  404  404
        GET  /plans                                         -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}                                  -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/compare                                -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/versions                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions                          -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/save                     -             in     200  200  200  200  200  200  200  200  200  200
        POST /plans/{plan}/actions/save                     -             in     go   go   go   go   go   go   go   go   go   go
        GET  /plans/{plan}/attention                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /search                                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /filters                                       -             in     200  200  200  200  200  200  200  200  200  200
        GET  /filters/{id:guid}/rename                      filter        in     200  200  200  200  200  200  200  200  200  200
        GET  /filters/{id:guid}/rename                      anothers      in     404  404  404  404  404  404  404  404  404  404
        POST /filters/{id:guid}/rename                      filter        in     go   go   go   go   go   go   go   go   go   go
        POST /filters/{id:guid}/rename                      anothers      in     404  404  404  404  404  404  404  404  404  404
        GET  /filters/{id:guid}/delete                      filter        in     200  200  200  200  200  200  200  200  200  200
        GET  /filters/{id:guid}/delete                      anothers      in     404  404  404  404  404  404  404  404  404  404
        POST /filters/{id:guid}/delete                      filter        in     go   go   go   go   go   go   go   go   go   go
        POST /filters/{id:guid}/delete                      anothers      in     404  404  404  404  404  404  404  404  404  404
        GET  /plans/{plan}/actions/{slug}/measurability     1.04          in     200  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/measurability     9.99          in     404  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/measurability     1.04          in     go   403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions.csv                      -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/statuses.csv                     -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/statuses.svg                     -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/timeline                         -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/timeline.csv                     -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/timeline.svg                     -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/over-time                        -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/over-time.svg                    -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/over-time.csv                    -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/over-time-ratings.svg            -             in   200  404  404  404  404  200  200  404  200  403
        GET  /plans/{plan}/actions/{action}/slippage.svg    1.04          200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{action}/slippage.csv    1.04          200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/foi                              -             in   200  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/foi?handler=Mark                 -             in   422  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/foi?handler=TakeAway             -             in   404  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/foi/print                        -             in   go   403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/foi.odt                          -             in   422  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/foi.docx                         -             in   422  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/foi.csv                          -             in   422  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/rounds/{number:int}/bodies/{key} 99            in   404  404  404  404  404  404  404  404  404  403
        GET  /plans/{plan}/plan.odt                         -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/plan.docx                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/plan.ods                         -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/plan.xlsx                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/plan.csv                         -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/plan.json                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/plan.ics                         -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/changes.atom                     -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/changes.atom                            -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/export                           -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/print                            -             200    200  200  200  200  200  200  200  200  200  200
        GET  /schemas/plan-1.json                           -             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/source                           -             404    404  404  404  404  404  404  404  404  404  404
        GET  /plans/{plan}/chapters/{number:int}            1             200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/chapters/{number:int}            99            404    404  404  404  404  404  404  404  404  404  404
        GET  /plans/{plan}/actions/{action}                 1.04          200    200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{action}                 9.99          404    404  404  404  404  404  404  404  404  404  404
        GET  /plans/{plan}/actions/{slug}/edit              1.04          in     200  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/edit              9.99          in     404  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/edit              1.04          in     go   403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/edit              9.99          in     404  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/leads             1.04          in     200  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/leads             1.04          in     go   403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/report            1.04          in     200  404  200  404  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/report            2.01          in     200  200  404  404  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/report            3.01          in     200  404  404  200  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/report            1.04          in     422  404  422  404  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/report            2.01          in     422  422  404  404  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/report            3.01          in     422  404  404  422  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/report            3.01-unfilled in     400  404  404  400  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/change                      1.04          in  200  404  200  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/change                      9.99          in  404  404  404  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/change/{kind}               1.04          in  200  404  200  403  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/change/{kind}               1.04          in  go  404  go  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/change/split                1.04          in  200  404  200  403  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/change/split                1.04          in  go  404  go  403  403  403  403  403  403  403
        GET  /plans/{plan}/actions/{slug}/change/merge                1.04          in  200  404  200  403  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/change/merge                1.04          in  go  404  go  403  403  403  403  403  403  403
        POST /plans/{plan}/actions/{slug}/change/split                1.04-unfilled in  422  404  422  403  403  403  403  403  403  403
        GET  /plans/{plan}/changes                                    -             in  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/changes/{id:guid}                          change        in  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/changes/{id:guid}                          gone          in  404  404  404  404  404  404  404  404  404  404
        POST /plans/{plan}/changes/{id:guid}?handler=Endorse          change        in  404  404  404  404  go  404  404  404  404  404
        POST /plans/{plan}/changes/{id:guid}?handler=Approve          endorsed      in  go  404  404  404  404  go  404  404  404  404
        POST /plans/{plan}/changes/{id:guid}?handler=Apply            change        in  422  404  404  404  404  422  404  404  404  404
        POST /plans/{plan}/changes/{id:guid}?handler=Approve          change        in  422  404  404  404  404  422  404  404  404  404
        POST /plans/{plan}/changes/{id:guid}?handler=Refuse           change        in  go  404  404  404  404  go  404  404  404  404
        POST /plans/{plan}/changes/{id:guid}?handler=TakeBack         change        in  422  422  404  404  404  404  404  404  404  404
        GET  /plans/{plan}/lineage                                    -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/counts                                     -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{action}/lineage                   1.04          200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{action}/lineage                   9.99          404  404  404  404  404  404  404  404  404  404  404
        GET  /bodies/{key}/follows                                    home-office   in  200  403  403  403  403  403  403  403  403  403
        GET  /bodies/{key}/follows                                    nobody-here   in  404  403  403  403  403  403  403  403  403  403
        POST /bodies/{key}/follows                                    home-office   in  422  403  403  403  403  403  403  403  403  403
        GET  /api/v1/plans/{plan}/lineage                             -             200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/counts                              -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/import                                  -             in     200  403  403  403  403  403  403  403  403  403
        POST /plans/import                                  -             in     go   403  403  403  403  403  403  403  403  403
        GET  /plans/import/{id:guid}                        upload        in     200  403  403  403  403  403  403  403  403  403
        GET  /plans/import/{id:guid}                        gone          in     404  403  403  403  403  403  403  403  403  403
        POST /plans/import/{id:guid}                        upload        in     go   403  403  403  403  403  403  403  403  403
        POST /plans/import/{id:guid}                        gone          in     404  403  403  403  403  403  403  403  403  403
        GET  /plans/import/{id:guid}/columns                upload        in     200  403  403  403  403  403  403  403  403  403
        GET  /plans/import/{id:guid}/columns                gone          in     404  403  403  403  403  403  403  403  403  403
        POST /plans/import/{id:guid}/columns                upload        in     go   403  403  403  403  403  403  403  403  403
        POST /plans/import/{id:guid}/columns                gone          in     404  403  403  403  403  403  403  403  403  403
        GET  /plans/import/{id:guid}/version?plan=icap      upload        in     200  403  403  403  403  403  403  403  403  403
        GET  /plans/import/{id:guid}/version?plan=none      upload        in     404  403  403  403  403  403  403  403  403  403
        POST /plans/import/{id:guid}/version?plan=icap      upload-unfilled in     422  403  403  403  403  403  403  403  403  403
        POST /plans/import/{id:guid}/version?plan=icap      gone          in     404  403  403  403  403  403  403  403  403  403
        GET  /plans/import/{id:guid}/not-understood.csv     upload        in     200  403  403  403  403  403  403  403  403  403
        GET  /plans/import/{id:guid}/not-understood.csv     gone          in     404  403  403  403  403  403  403  403  403  403
        GET  /plans/import/under-way/{id:guid}              taken         in     200  403  403  403  403  403  403  403  403  403
        GET  /plans/import/under-way/{id:guid}              gone          in     404  403  403  403  403  403  403  403  403  403
        POST /plans/import/{id:guid}?handler=Discard        upload        in     go   403  403  403  403  403  403  403  403  403
        POST /plans/import/{id:guid}?handler=Discard        gone          in     404  403  403  403  403  403  403  403  403  403
        GET  /bodies                                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /bodies/{key}                                  home-office   200    200  200  200  200  200  200  200  200  200  200
        GET  /bodies/{key}                                  nobody-here   404    404  404  404  404  404  404  404  404  404  404
        GET  /bodies/register                               -             in     200  403  403  403  403  403  403  403  403  403
        POST /bodies/register                               -             in     go   403  403  403  403  403  403  403  403  403
        GET  /bodies/{key}/rename                           home-office   in     200  403  403  403  403  403  403  403  403  403
        POST /bodies/{key}/rename                           new           in     go   403  403  403  403  403  403  403  403  403
        POST /bodies/{key}/rename                           nobody-here   in     404  403  403  403  403  403  403  403  403  403
        GET  /bodies/{key}/succeed                          home-office   in     200  403  403  403  403  403  403  403  403  403
        POST /bodies/{key}/succeed                          new           in     go   403  403  403  403  403  403  403  403  403
        POST /bodies/{key}/succeed                          nobody-here   in     404  403  403  403  403  403  403  403  403  403
        GET  /work                                                                -              in 200 200 200 200 200 200 200 200 200 200
        GET  /plans/{plan}/rounds/{number:int}/returns                            open-2.01      in 200 200 200 200 200 200 200 200 200 403
        GET  /plans/{plan}/rounds/{number:int}/returns                            no-round       in 404 404 404 404 404 404 404 404 404 403
        GET  /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}              open-2.01      in 200 200 404 404 200 200 200 404 200 404
        GET  /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}              open-1.04      in 200 404 200 404 404 200 200 404 200 404
        GET  /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}              open-3.01      in 200 404 404 200 404 200 200 404 200 404
        GET  /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}/history      cleared-2.01   in 200 200 404 404 200 200 200 404 200 404
        GET  /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}/history      open-1.04      in 200 404 200 404 404 200 200 404 200 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}              open-2.01      in 404 go 404 404 404 404 404 404 404 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}              open-1.04      in 404 404 go 404 404 404 404 404 404 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}              open-3.01      in 404 404 404 go 404 404 404 404 404 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}?handler=Submit filled-2.01    in 404 go 404 404 404 404 404 404 404 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}?handler=Submit filled-3.01    in 404 404 404 404 404 404 404 404 404 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}?handler=Nil  open-2.01      in 404 go 404 404 404 404 404 404 404 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}?handler=TakeBack submitted-2.01 in 404 go 404 404 404 404 404 404 404 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}?handler=Assign open-2.01      in 404 go 404 404 404 404 404 404 404 404
        POST /plans/{plan}/rounds/{number:int}/returns/{slug}/{body}?handler=Reply challenged-2.01 in 404 go 404 404 404 404 404 404 404 404
        GET  /plans/{plan}/rounds/{number:int}/returns.csv                        open-2.01      in 403 200 200 200 403 403 403 403 403 403
        GET  /plans/{plan}/rounds/{number:int}/returns/upload                     open-2.01      in 403 200 200 200 403 403 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/returns/upload                     open-2.01      in 403 422 422 422 403 403 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/returns/upload?handler=Take        open-2.01      in 403 422 422 422 403 403 403 403 403 403
        GET  /plans/{plan}/rounds/{number:int}/clearance                          submitted-2.01 in 403 403 403 403 200 403 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/clearance?handler=Clear            submitted-2.01 in 403 403 403 403 go 403 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/clearance?handler=Clear            submitted-3.01 in 403 403 403 403 404 403 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/clearance?handler=Decline          submitted-2.01 in 403 403 403 403 go 403 403 403 403 403
        GET  /plans/{plan}/rounds/{number:int}/clearance/unchanged                submitted-2.01 in 403 403 403 403 200 403 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/clearance/unchanged                submitted-2.01 in 403 403 403 403 go 403 403 403 403 403
        GET  /plans/{plan}/rounds/{number:int}/moderation                         cleared-2.01   in 200 403 403 403 403 200 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/moderation?handler=AcceptAll       cleared-2.01   in go 403 403 403 403 go 403 403 403 403
        GET  /plans/{plan}/rounds/{number:int}/moderation/{slug}/{body}           cleared-2.01   in 200 403 403 403 403 200 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/moderation/{slug}/{body}?handler=Challenge cleared-2.01   in go 403 403 403 403 go 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/moderation/{slug}/{body}?handler=Rate cleared-2.01   in go 403 403 403 403 go 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/moderation/{slug}/{body}?handler=Accept cleared-2.01   in go 403 403 403 403 go 403 403 403 403
        POST /plans/{plan}/rounds/{number:int}/moderation/{slug}/{body}?handler=Excuse cleared-2.01   in go 403 403 403 403 404 403 403 403 403
        GET  /about/delivery-confidence                                           -              200 200 200 200 200 200 200 200 200 200 200
        GET  /about/delivery-confidence/new                                       -              in 200 403 403 403 403 403 403 403 403 403
        POST /about/delivery-confidence/new                                       -              in go 403 403 403 403 403 403 403 403 403
        GET  /places                                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /places/{code}                                 E08000030     200    200  200  200  200  200  200  200  200  200  200
        GET  /places/{code}                                 X1            404    404  404  404  404  404  404  404  404  404  404
        GET  /people                                        -             in     200  403  403  403  403  403  403  403  403  200
        POST /people?handler=Withdraw                       open          in     go   403  403  403  403  403  403  403  403  go
        POST /people?handler=Withdraw                       gone          in     404  403  403  403  403  403  403  403  403  404
        GET  /people/invite                                 -             in     200  403  403  403  403  403  403  403  403  200
        POST /people/invite                                 -             in     go   403  403  403  403  403  403  403  403  go
        GET  /people/{id:guid}                              person        in     200  403  403  403  403  403  403  403  403  200
        GET  /people/{id:guid}                              gone          in     404  403  403  403  403  403  403  403  403  404
        POST /people/{id:guid}?handler=Give                 person        in     go   403  403  403  403  403  403  403  403  go
        POST /people/{id:guid}?handler=Give                 gone          in     404  403  403  403  403  403  403  403  403  404
        POST /people/{id:guid}?handler=Give                 self          in     422  403  403  403  403  403  403  403  403  422
        POST /people/{id:guid}?handler=End                  person        in     go   403  403  403  403  403  403  403  403  go
        POST /people/{id:guid}?handler=End                  gone          in     404  403  403  403  403  403  403  403  403  404
        POST /people/{id:guid}?handler=Disable              person        in     go   403  403  403  403  403  403  403  403  go
        POST /people/{id:guid}?handler=Disable              gone          in     404  403  403  403  403  403  403  403  403  404
        POST /people/{id:guid}?handler=Disable              self          in     422  403  403  403  403  403  403  403  403  422
        GET  /plans/{plan}/rounds                           -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/rounds/new                       -             in   200  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/new                       -             in   go   403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/new?handler=Check         -             in   200  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/rounds/{number:int}/edit         draft         in   200  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/{number:int}/edit         draft         in   go   403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/{number:int}/edit?handler=Check draft         in   200  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/rounds/{number:int}/dates        under-way     in   200  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/{number:int}/dates        under-way     in   go   403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/{number:int}/dates?handler=Check under-way     in   200  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/rounds/{number:int}/move         draft         in   200  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/{number:int}/move         draft         in   go   403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/rounds/{number:int}/excuse       draft         in   404  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/{number:int}/excuse       draft         in   404  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/rounds/{number:int}/progress     draft         in   200  404  404  404  404  200  200  404  200  403
        GET  /plans/{plan}/rounds/{number:int}/progress     99999         in   404  404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/progress?handler=Move draft         in   go   404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/progress?handler=Add draft         in   422  404  404  404  404  404  404  404  404  403
        GET  /plans/{plan}/rounds/{number:int}/progress.csv draft         in   200  404  404  404  404  200  200  404  200  403
        GET  /plans/{plan}/rounds/{number:int}/round.ics    draft         in   200  200  200  200  200  200  200  200  200  403
        GET  /plans/{plan}/rounds/{number:int}/round.ics    99999         in   404  404  404  404  404  404  404  404  404  403
        GET  /calendar                                      -             in   200  200  200  200  200  200  200  200  200  403
        GET  /calendar/period                               -             in   200  403  403  403  403  403  403  403  403  403
        POST /calendar/period                               -             in   go   403  403  403  403  403  403  403  403  403
        GET  /calendar/delete                               -             in   404  403  403  403  403  403  403  403  403  403
        POST /calendar/delete                               -             in   404  403  403  403  403  403  403  403  403  403
        GET  /bodies/{key}/contacts                         home-office   in   200  403  403  403  403  403  403  403  403  403
        GET  /bodies/{key}/contacts                         nobody-here   in   404  403  403  403  403  403  403  403  403  403
        POST /bodies/{key}/contacts                         home-office   in   go   403  403  403  403  403  403  403  403  403
        GET  /people/{id:guid}/hand-over                    person        in   200  403  403  403  403  403  403  403  403  200
        GET  /people/{id:guid}/hand-over                    gone          in   404  403  403  403  403  403  403  403  403  404
        POST /people/{id:guid}/hand-over                    person        in   go   403  403  403  403  403  403  403  403  go
        POST /people/{id:guid}/hand-over                    gone          in   404  403  403  403  403  403  403  403  403  404
        GET  /invitation/{token}                            open          200    200  200  200  200  200  200  200  200  200  200
        GET  /invitation/{token}                            gone          200    200  200  200  200  200  200  200  200  200  200
        POST /invitation/{token}                            open          go     go   go   go   go   go   go   go   go   go   go
        POST /invitation/{token}                            gone          422    422  422  422  422  422  422  422  422  422  422
        GET  /account                                       -             in     200  200  200  200  200  200  200  200  200  200
        GET  /account/emails                                -             in     200  200  200  200  200  200  200  200  200  200
        POST /account/emails                                -             in     go   go   go   go   go   go   go   go   go   go
        GET  /sign-in                                       -             200    200  200  200  200  200  200  200  200  200  200
        POST /sign-in                                       right         go     go   go   go   go   go   go   go   go   go   go
        POST /sign-in                                       wrong         422    422  422  422  422  422  422  422  422  422  422
        GET  /sign-in/second-step                           -             go     go   go   go   go   go   go   go   go   go   go
        POST /sign-in/second-step                           -             go     go   go   go   go   go   go   go   go   go   go
        GET  /sign-in/set-up                                -             go     go   go   go   go   go   go   go   go   go   go
        POST /sign-in/set-up                                -             go     go   go   go   go   go   go   go   go   go   go
        GET  /sign-out                                      -             go     go   go   go   go   go   go   go   go   go   go
        POST /sign-out                                      -             go     go   go   go   go   go   go   go   go   go   go
        GET  /password/choose                               -             200    200  200  200  200  200  200  200  200  200  200
        POST /password/choose                               -             422    422  422  422  422  422  422  422  422  422  422
        GET  /password/forgotten                            -             200    200  200  200  200  200  200  200  200  200  200
        POST /password/forgotten                            -             200    200  200  200  200  200  200  200  200  200  200
        GET  /audit                                         -             in     403  403  403  403  403  403  403  403  200  403
        GET  /audit.csv                                     -             in     403  403  403  403  403  403  403  403  200  403
        GET  /outbox                                        -             in     403  403  403  403  403  403  403  403  403  200
        POST /outbox?handler=Retry                          failed        in     403  403  403  403  403  403  403  403  403  go
        POST /outbox?handler=Retry                          gone          in     403  403  403  403  403  403  403  403  403  404
        GET  /api                                            -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/                                        -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/openapi.json                            -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans                                   -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}                            -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/versions                   -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/chapters                   -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/actions                    -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/promises                   -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/changes                    -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/actions/{action}           1.04          200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/actions/{action}           9.99          404    404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/search                                  -             400    400  400  400  400  400  400  400  400  400  400
        GET  /api/v1/bodies                                  -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/bodies/{key}                            home-office   200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/bodies/{key}                            nobody-here   404    404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/places                                  -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/promise-rules                           -             200    200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/promised-date                           -             400    400  400  400  400  400  400  400  400  400  400
        GET  /plans/{plan}/rounds/{number:int}              published     200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/rounds/{number:int}              9999          404  404  404  404  404  404  404  404  404  404  404
        GET  /plans/{plan}/rounds/{number:int}/versions/{version:int} published     200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/rounds/{number:int}/publication  published     in   200  403  403  403  403  403  200  403  200  403
        GET  /plans/{plan}/rounds/{number:int}/publication  9999          in   404  403  403  403  403  403  404  403  404  403
        POST /plans/{plan}/rounds/{number:int}/publication?handler=Prepare considered    in   go   403  403  403  403  403  404  403  404  403
        POST /plans/{plan}/rounds/{number:int}/publication?handler=Release prepared      in   404  403  403  403  403  403  go   403  404  403
        POST /plans/{plan}/rounds/{number:int}/publication?handler=Withdraw prepared      in   go   403  403  403  403  403  404  403  404  403
        GET  /plans/{plan}/rounds/{number:int}/publication/hold prepared      in   403  403  403  403  403  403  200  403  403  403
        POST /plans/{plan}/rounds/{number:int}/publication/hold prepared      in   403  403  403  403  403  403  go   403  403  403
        GET  /plans/{plan}/rounds/{number:int}/publication/embargo prepared      in   403  403  403  403  403  403  200  403  403  403
        POST /plans/{plan}/rounds/{number:int}/publication/embargo prepared      in   403  403  403  403  403  403  go   403  403  403
        GET  /plans/{plan}/rounds/{number:int}/publication/lift/{id:guid} held          in   403  403  403  403  403  403  200  403  403  403
        POST /plans/{plan}/rounds/{number:int}/publication/lift/{id:guid} held          in   403  403  403  403  403  403  go   403  403  403
        GET  /plans/{plan}/rounds/{number:int}/publication/correct published     in   200  403  403  403  403  403  403  403  403  403
        POST /plans/{plan}/rounds/{number:int}/publication/correct published-unfilled in   422  403  403  403  403  403  403  403  403  403
        GET  /plans/{plan}/rounds/{number:int}/pack frozen       in   200  404  404  404  404  200  200  404  200  403
        GET  /plans/{plan}/rounds/{number:int}/pack.odt frozen       in   200  404  404  404  404  200  200  404  200  403
        GET  /plans/{plan}/rounds/{number:int}/pack.docx frozen       in   200  404  404  404  404  200  200  404  200  403
        GET  /plans/{plan}/rounds/{number:int}/pack draft        in   404  404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/pack?handler=Note frozen       in   go   404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/pack?handler=Issue frozen       in   go   404  404  404  404  404  404  404  404  403
        GET  /plans/{plan}/rounds/{number:int}/meeting frozen       in   200  404  404  404  404  200  200  404  200  403
        POST /plans/{plan}/rounds/{number:int}/meeting?handler=Suggest frozen       in   go   404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/meeting?handler=Add frozen       in   go   404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/meeting?handler=Decide frozen       in   go   404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/meeting?handler=Item agenda       in   go   404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/meeting?handler=Remove agenda       in   go   404  404  404  404  404  404  404  404  403
        POST /plans/{plan}/rounds/{number:int}/meeting?handler=Considered issued       in   go   404  404  404  404  404  404  404  404  403
        GET  /plans/{plan}/decisions -            in   200  404  404  404  404  200  200  404  200  403
        POST /plans/{plan}/decisions decision     in   go   404  404  404  404  404  404  404  404  403
        GET  /plans/{plan}/since                            -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/since.csv                        -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/publications.atom                -             200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{slug}/history           1.04          200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{slug}/history.csv       1.04          200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{slug}/history.json      1.04          200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{slug}/publications.atom 1.04          200  200  200  200  200  200  200  200  200  200  200
        GET  /plans/{plan}/actions/{slug}/history           9.99          404  404  404  404  404  404  404  404  404  404  404
        GET  /bodies/{key}/publications.atom                home-office   200  200  200  200  200  200  200  200  200  200  200
        GET  /places/{code}/publications.atom               E08000030     200  200  200  200  200  200  200  200  200  200  200
        GET  /log                                           -             200  200  200  200  200  200  200  200  200  200  200
        GET  /log/concord-log.jsonl                         -             200  200  200  200  200  200  200  200  200  200  200
        GET  /log/head.json                                 -             200  200  200  200  200  200  200  200  200  200  200
        GET  /log/key.pem                                   -             200  200  200  200  200  200  200  200  200  200  200
        GET  /log/proof                                     -             200  200  200  200  200  200  200  200  200  200  200
        GET  /subscriptions                                 -             200  200  200  200  200  200  200  200  200  200  200
        GET  /log/entries/{index:long}                      0             200  200  200  200  200  200  200  200  200  200  200
        GET  /log/entries/{index:long}                      999999        404  404  404  404  404  404  404  404  404  404  404
        POST /subscriptions                                 -             go   go   go   go   go   go   go   go   go   go   go
        GET  /subscriptions/confirm/{token}                 asked         200  200  200  200  200  200  200  200  200  200  200
        POST /subscriptions/confirm/{token}                 asked         go   go   go   go   go   go   go   go   go   go   go
        POST /subscriptions/confirm/{token}                 gone          404  404  404  404  404  404  404  404  404  404  404
        GET  /subscriptions/end/{token}                     asked         200  200  200  200  200  200  200  200  200  200  200
        POST /subscriptions/end/{token}                     asked         go   go   go   go   go   go   go   go   go   go   go
        POST /subscriptions/end/{token}                     gone          404  404  404  404  404  404  404  404  404  404  404
        GET  /subscriptions/end/{token}/at-once             asked         go   go   go   go   go   go   go   go   go   go   go
        POST /subscriptions/end/{token}/at-once             asked         200  200  200  200  200  200  200  200  200  200  200
        POST /subscriptions/end/{token}/at-once             gone          404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/plans/{plan}/publications              -             200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/publications/{round}      published     200  200  200  200  200  200  200  200  200  200  200
        GET  /api/v1/plans/{plan}/publications/{round}      9999          404  404  404  404  404  404  404  404  404  404  404
        GET  /api/v1/plans/{plan}/actions/{action}/history  1.04          200  200  200  200  200  200  200  200  200  200  200
        GET  /health/live                                   -             200    200  200  200  200  200  200  200  200  200  200
        GET  /health/ready                                  -             200    200  200  200  200  200  200  200  200  200  200
        """;

    public sealed record Line(string Method, string Pattern, string Case, string[] Cells)
    {
        public string Door => $"{Method} {Pattern}";
    }

    public static readonly IReadOnlyList<Line> Lines = [.. Table.Split('\n').Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(words => new Line(words[0], words[1], words[2], words[3..]))];

    /// <summary>Goes to a door as somebody, with a form filled in where the door takes one.</summary>
    public async Task<Answer> Knock(Line line, string who, HttpMethod? method = null)
    {
        var browser = who == "nobody" ? product.Visitor() : line.Door == "POST /sign-out" ? await product.SignInAsync(who) : (await product.As(who)).Copy();
        var hole = await FillHole(line, who);
        var address = Address(line, hole);
        if (line.Method == "GET") return await browser.Send(method ?? HttpMethod.Get, address);
        if (line.Pattern == "/plans/import") return await browser.Upload(address, "Document", "streets.txt", SmallPlan());
        return await browser.Post(address, await Fields(line, hole));
    }

    public async Task<string> AddressOf(Line line, string who) => Address(line, await FillHole(line, who));

    public static string Address(Line line, string hole)
    {
        var address = line.Pattern.Replace("{plan}", Plan, StringComparison.Ordinal).Replace("{kind}", "withdraw", StringComparison.Ordinal);
        if (line is { Method: "POST", Pattern: "/subscriptions" }) address += $"?about=plan/{Plan}";
        // A pattern with two holes is filled from "7|1".
        foreach (var part in hole.Split('|'))
            if (address.IndexOf('{', StringComparison.Ordinal) is >= 0 and var from) address = address[..from] + part + address[(address.IndexOf('}', StringComparison.Ordinal) + 1)..];
        return address;
    }

    /// <summary>Somebody who may enter: who finds what the line is about, or else who is let in and told that there is no such thing.</summary>
    public static string Entrant(Line line) => Columns.Index().Where(column => line.Cells[column.Index] is not ("in" or "403")).OrderBy(column => line.Cells[column.Index] == "404").First().Item;

    /// <summary>What stands in the address, made when it must be there.</summary>
    public async Task<string> FillHole(Line line, string who) => (line.Pattern.Split('?')[0], line.Case) switch
    {
        (var pattern, _) when ReturnDoors.Has(pattern) => await new ReturnDoors(product).HoleOf(line.Case),
        (var pattern, _) when MeetingDoors.Has(pattern) => await new MeetingDoors(product).HoleOf(line.Case),
        _ when PublicationDoors.Has(line.Pattern) => await new PublicationDoors(product).RoundAsync(line.Case.Split('-')[0]),
        ("/subscriptions/confirm/{token}" or "/subscriptions/end/{token}" or "/subscriptions/end/{token}/at-once", "asked") => await new PublicationDoors(product).TokenAsync(isEnd: line.Pattern.Contains("/end/", StringComparison.Ordinal)),
        ("/invitation/{token}", "open") => (await Invite()).Token,
        ("/invitation/{token}", _) => "0123456789abcdef",
        (_, "change") => (await Proposed(endorsed: false)).ToString(),
        (_, "endorsed") => (await Proposed(endorsed: true)).ToString(),
        (_, "taken") => (await TakenImport()).ToString(),
        (_, "upload" or "upload-unfilled") => (await product.Behind.RunAsync((UploadPlan upload) => upload.RunAsync("streets.txt", SmallPlan(), Actor.CommandLine))).ToString(),
        ("/people", "open") => (await Invite()).Id.ToString(),
        (_, "person") => (await product.Given.Person(Role.Reader)).Id.ToString(),
        (_, "self") => (await product.Behind.LookAsync(db => db.Accounts.SingleAsync(account => account.Email == $"{(who == "nobody" ? "admin" : who)}@demonstration.example"))).Id.ToString(),
        (_, "filter") => (await FilterOf(who)).ToString(),
        (_, "anothers") => (await FilterOf(who == "secretariat" ? "auditor" : "secretariat")).ToString(),
        (_, "failed") => (await FailedMessage()).ToString(),
        (_, "gone") => Guid.NewGuid().ToString(),
        (_, "new") => (await product.Given.Body()).Key,
        (_, "draft") => $"{(await product.Behind.Services.RoundAsync(Plan)).Number}",
        (_, "under-way") => $"{(await product.Behind.Services.RoundAsync(Plan, RoundState.Open)).Number}",
        _ => line.Case.Split('-')[0] is var slug && slug.Contains('.', StringComparison.Ordinal) ? slug : line.Case,
    };

    public async Task<(string, string)[]> Fields(Line line, string hole) => line.Pattern switch
    {
        _ when line.Case.EndsWith("unfilled", StringComparison.Ordinal) => [],
        var pattern when ReturnDoors.Has(pattern) => await new ReturnDoors(product).Fields(hole),
        var pattern when MeetingDoors.Has(pattern) => await new MeetingDoors(product).Fields(hole),
        "/about/delivery-confidence/new" => [("Typed.Key", $"own-{Guid.NewGuid():N}"[..20]), ("Typed.Name", "Own"), ("Typed.Source", "To see who may"), ("label1", "Likely"), ("meaning1", "It is"), ("tone1", "green"), ("shape1", "circle"), ("label2", "Unlikely"), ("meaning2", "It is not"), ("tone2", "red"), ("shape2", "octagon")],
        "/plans/{plan}/actions/{slug}/edit" =>
            [("Typed.Version", await VersionOf(hole)), ("Typed.Kind", "Commitment"), ("Typed.WouldStop", $"Words of {Guid.NewGuid()}"), ("Typed.Reason", "To see who may")],
        "/plans/{plan}/actions/{slug}/measurability" =>
            [("Typed.Version", await VersionOf(hole)), ("Typed.Said", await Toggled(hole)), ("Typed.Reason", "To see who may")],
        "/plans/{plan}/actions/save" or "/filters/{id:guid}/rename" => [("Name", $"Filter {Guid.NewGuid():N}")],
        "/plans/{plan}/actions/{slug}/leads" =>
            [("Typed.Version", await VersionOf(hole)), ("Typed.BodyId", (await product.Given.Body()).Id.ToString()), ("Typed.Change", "Contributor"), ("Typed.Reason", "To see who may")],
        "/plans/{plan}/actions/{slug}/report" => [("Typed.Version", await VersionOf(hole)), ("Typed.Status", "OnTrack"), ("Typed.Note", "To see who may")],
        "/plans/{plan}/actions/{slug}/change/{kind}" => [("Why.Reason", "To see who may")],
        "/plans/{plan}/actions/{slug}/change/split" => [("Parts[0].Text", "One half"), ("Parts[1].Text", "The other"), ("Why.Reason", "To see who may")],
        "/plans/{plan}/actions/{slug}/change/merge" => [("With", await IdOf("1.03")), ("Text", "Both as one"), ("Why.Reason", "To see who may")],
        "/plans/{plan}/changes/{id:guid}?handler=Approve" => [("Version", await VersionOfChange(hole)), ("Authority", "The group")],
        "/plans/{plan}/changes/{id:guid}?handler=Refuse" => [("Version", await VersionOfChange(hole)), ("Why", "To see who may")],
        "/plans/{plan}/changes/{id:guid}?handler=Endorse" or "/plans/{plan}/changes/{id:guid}?handler=TakeBack" or "/plans/{plan}/changes/{id:guid}?handler=Apply" => [("Version", await VersionOfChange(hole))],
        "/plans/import/{id:guid}" => [("Typed.Title", "Streets"), ("Typed.Code", $"S{Guid.NewGuid().ToString("N")[..8]}")],
        "/bodies/register" => [("Typed.Name", "Example Council"), ("Typed.ShortName", "EC"), ("Typed.Key", $"example-{Guid.NewGuid():N}"), ("Typed.Kind", "council")],
        "/bodies/{key}/rename" => [("Typed.Name", $"Renamed {Guid.NewGuid():N}"), ("Typed.ShortName", "RN"), ("Typed.On", "2026-05")],
        "/bodies/{key}/succeed" => [("Typed.Kind", "Transfer"), ("Typed.ToKey", "home-office"), ("Typed.On", "2026-05"), ("Typed.Note", "One function moved")],
        _ when line.Pattern.Contains("/publication", StringComparison.Ordinal) && line.Method == "POST" => await new PublicationDoors(product).FieldsAsync(int.Parse(hole.Split('|')[0], System.Globalization.CultureInfo.InvariantCulture), line.Pattern.Contains('?', StringComparison.Ordinal)),
        "/people?handler=Withdraw" => [("invitation", hole)],
        "/people/invite" => [("Typed.Name", "Sam Example"), ("Typed.Email", $"{Guid.NewGuid():N}@example.org"), ("Typed.Role", "Reader"), ("Typed.Scope", "Programme"), ("Typed.Reason", "To see who may")],
        "/people/{id:guid}?handler=Give" => [("Typed.Role", "Reader"), ("Typed.Scope", "Programme"), ("Typed.Reason", "To see who may")],
        "/people/{id:guid}?handler=End" => [("role", await RoleOf(hole)), ("reason", "To see who may")],
        "/people/{id:guid}?handler=Disable" => [("off", "true")],
        "/plans/{plan}/rounds/new" or "/plans/{plan}/rounds/new?handler=Check" => RoundTyped(Guid.Empty),
        "/plans/{plan}/rounds/{number:int}/edit" or "/plans/{plan}/rounds/{number:int}/edit?handler=Check" => RoundTyped(await VersionOfRound(hole)),
        "/plans/{plan}/rounds/{number:int}/dates" or "/plans/{plan}/rounds/{number:int}/dates?handler=Check" =>
            [("Typed.Version", $"{await VersionOfRound(hole)}"), .. Day("DueOn", 20, 4, 2031), .. Day("ClearanceDueOn", 27, 4, 2031), .. Day("MeetingOn", 9, 5, 2031)],
        "/plans/{plan}/rounds/{number:int}/move" => [("Version", $"{await VersionOfRound(hole)}"), ("Reason", "To see who may")],
        "/plans/{plan}/rounds/{number:int}/progress?handler=Move" => [("version", $"{await VersionOfRound(hole)}"), ("to", "Scheduled")],
        "/calendar/period" => [("Typed.Kind", "Recess"), ("Typed.Name", "A recess"), .. Day("From", 1, 4, 2031), .. Day("To", 9, 4, 2031)],
        "/people/{id:guid}/hand-over" => [("To", $"{(await product.Given.Person()).Id}"), ("Reason", "To see who may")],
        "/subscriptions" => [("Email", $"{Guid.NewGuid():N}@example.org")],
        "/invitation/{token}" or "/password/choose" => [("Password", Given.Password)],
        "/password/forgotten" => [("Email", "nobody@example.org")],
        "/sign-in" => [("Typed.Email", (await product.Given.Person()).Email), ("Typed.Password", line.Case == "right" ? Given.Password : "not the password at all")],
        "/account/emails" => [("Typed.Work", "Daily"), ("Typed.News", "Never")],
        "/outbox?handler=Retry" => [("id", hole)],
        "/sign-in/second-step" or "/sign-in/set-up" => [("Code", "123456")],
        _ => [],
    };

    // Taken on by a node that is not there: the page shows it waiting, and no runner of this one touches it.
    private Task<Guid> TakenImport() => product.Behind.LookAsync(async db =>
    {
        var import = new PlanImport { SourceId = Guid.NewGuid(), Request = "{}", AskedAt = DateTime.UtcNow, Actions = 700, TakenUntil = DateTime.UtcNow.AddYears(5) };
        db.PlanImports.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    });

    private async Task<Guid> FailedMessage()
    {
        var to = $"{Guid.NewGuid():N}@example.org";
        await product.Behind.RunAsync<IServiceProvider>(async scope =>
        {
            scope.GetRequiredService<Outbox>().Post(to, Letter.PasswordRecovery(new Uri("http://localhost/")));
            await scope.GetRequiredService<ConcordDb>().SaveChangesAsync();
        });
        return await product.Behind.LookAsync(async db =>
        {
            await db.OutboxMessages.Where(message => message.To == to).ExecuteUpdateAsync(set => set.SetProperty(message => message.State, MessageState.Failed));
            return await db.OutboxMessages.Where(message => message.To == to).Select(message => message.Id).SingleAsync();
        });
    }

    private async Task<string> VersionOf(string slug) =>
        (await product.Behind.LookAsync(db => db.Actions.Where(action => action.Slug == slug && action.Ref.StartsWith("ICAP")).Select(action => action.Version).SingleOrDefaultAsync())).ToString();

    private async Task<string> VersionOfChange(string id) =>
        (await product.Behind.LookAsync(db => db.ChangeRequests.Where(change => change.Id == Guid.Parse(id)).Select(change => change.Version).SingleOrDefaultAsync())).ToString();

    private async Task<string> IdOf(string slug) =>
        (await product.Behind.LookAsync(db => db.Actions.Where(action => action.Slug == slug && action.Ref.StartsWith("ICAP")).Select(action => action.Id).SingleAsync())).ToString();

    // Other words for 2.01, which the Home Office leads: approved, they harm no other door.
    private async Task<Guid> Proposed(bool endorsed)
    {
        var words = new Rewording($"Words of {Guid.NewGuid()}", ActionKind.Commitment, "It is done", IsCorrection: false);
        var action = Guid.Parse(await IdOf("2.01"));
        var id = await product.Behind.RunAsync((ProposeChange propose) => propose.RunAsync(new(action, words, "To see who may"), Actor.CommandLine));
        if (!endorsed) return id;
        var version = Guid.Parse(await VersionOfChange($"{id}"));
        await product.Behind.RunAsync((EndorseChange endorse) => endorse.RunAsync(new(id, version, ""), Actor.CommandLine));
        return id;
    }

    private async Task<string> Toggled(string slug) =>
        await product.Behind.LookAsync(db => db.Actions.Where(action => action.Slug == slug && action.Ref.StartsWith("ICAP")).Select(action => action.SaidMeasurable).SingleOrDefaultAsync()) == true ? "no" : "yes";

    private static (string, string)[] RoundTyped(Guid version) =>
    [
        ("Typed.Version", $"{version}"), ("Typed.Name", "January to March 2031"), ("Typed.ScaleId", $"{ShippedScales.ThreePoints}"), ("Typed.Which", "all"),
        .. Day("PeriodFrom", 1, 1, 2031), .. Day("PeriodTo", 31, 3, 2031), .. Day("OpensOn", 1, 4, 2031), .. Day("DueOn", 16, 4, 2031), .. Day("ClearanceDueOn", 23, 4, 2031), .. Day("MeetingOn", 7, 5, 2031),
    ];

    private static (string, string)[] Day(string field, int day, int month, int year) => [($"Typed.{field}-day", $"{day}"), ($"Typed.{field}-month", $"{month}"), ($"Typed.{field}-year", $"{year}")];

    private Task<Guid> VersionOfRound(string number) => product.Behind.LookAsync(db => db.Rounds.Where(round => round.Number == int.Parse(number, CultureInfo.InvariantCulture) && db.Plans.Any(plan => plan.Id == round.PlanId && plan.Slug == Plan)).Select(round => round.Version).SingleAsync());

    private async Task<Guid> FilterOf(string who)
    {
        var person = await product.Behind.LookAsync(db => db.Accounts.Where(account => account.Email == $"{(who == "nobody" ? "admin" : who)}@demonstration.example").Select(account => account.Id).SingleAsync());
        return await product.Behind.RunAsync((SaveFilter save) => save.RunAsync(new(Plan, "status=complete", $"Filter {Guid.NewGuid():N}"), Actor.Person(person)));
    }

    private async Task<string> RoleOf(string person) =>
        (await product.Behind.LookAsync(db => db.RolesGiven.Where(given => given.PersonId == Guid.Parse(person)).Select(given => given.Id).FirstOrDefaultAsync())).ToString();

    private async Task<(Guid Id, string Token)> Invite()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var id = await product.Behind.RunAsync((InvitePerson invite) => invite.RunAsync(
            new(email, "Sam Example", Role.Reader, Scope.Programme, null, "To see who may", new Uri("http://localhost/invitation/")), Actor.CommandLine));
        var message = await product.Behind.LookAsync(db => db.OutboxMessages.SingleAsync(row => row.To == email));
        return (id, message.Body.Split("/invitation/")[1].Split('\n')[0].Trim());
    }

    private static byte[] SmallPlan() => System.Text.Encoding.UTF8.GetBytes(
        $"Friendly Streets {Guid.NewGuid():N}\n\nStreets\n\nAction\tLead department\tDelivery date\nWe will paint ten benches.\tHO\tSpring 2032\n");
}
