using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Exports;

/// <summary>What is held of a caller, as one file.</summary>
internal static class ExportEndpoints
{
    public const string Tag = "Exports";

    private const string Zip = "application/zip";

    public static void MapExports(this RouteGroupBuilder api) => api.MapPost("exports", PostAsync)
        .Needs(Permission.EraseCalls)
        .WithTags(Tag)
        .WithName("exportCaller")
        .WithSummary("All that is held of a caller, as a ZIP. It is audited, as is each transcript and each sound in it.")
        .WithDescription("Each call has a folder with call.json, with deliveries.json where systems were told of it, and, as far as the asker may read and "
            + "hear them, transcript, analysis.json, reviews.json, topic.json (what a person has said of the topic) and the sounds; export.json tells what "
            + "there is and what was left out. A ZIP that breaks off is not whole.")
        .ProducesBytes(StatusCodes.Status200OK, [Zip])
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesValidationProblem();

    private static async Task<IResult> PostAsync(
        ExportRequest request, HttpContext http, PersonExport export, AuditLog audit, TimeProvider time, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Number))
            return TypedResults.ValidationProblem([new("number", ["must be the number of a caller"])]);
        var number = CallListParameters.Dialled(request.Number)!;
        var count = await export.CountAsync(number, cancellationToken);
        if (count == 0)
            return Problems.NotFound("No call of this number is known.");
        var doer = Doer.Of(http);
        // The number would outlive the erasure of what is exported.
        await audit.TellAsync(audit.Line(doer.Name, AuditActions.CallerExported, after: AuditWords.Of(new CountWords(count)), address: doer.Address));
        http.Response.Headers.CacheControl = "no-store";
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return TypedResults.Stream(body => export.WriteAsync(number, http.User, doer, body, http.RequestAborted), Zip, $"export-{day}.zip");
    }
}
