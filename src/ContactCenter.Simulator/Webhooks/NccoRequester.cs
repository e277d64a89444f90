using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>
/// Asks the application for an NCCO: one more attempt when the first failed in passing, then the fallback address in
/// the same way, if there is one. A wrong NCCO is not asked for again, and neither is an application without a proper
/// certificate; it is reported, and the fallback is asked.
/// </summary>
internal sealed class NccoRequester(SimulatorOptions options, EventLog log)
{
    public async Task<NccoReply> AskAsync(NccoQuestion question)
    {
        var (reply, reason) = await AskOneAsync(question, isFallback: false);
        if (reply.Fault is not { } fault || options.FallbackUrl is not { } fallback)
            return reply;
        var again = (JsonObject)question.Body.DeepClone();
        again["reason"] = reason;
        again["original_request"] = new JsonObject { ["url"] = question.Address.Url, ["type"] = question.Required ? "answer" : "event" };
        (reply, _) = await AskOneAsync(question with { Address = new WebhookAddress(fallback, options.FallbackMethod), Body = again }, isFallback: true);
        return reply.Fault is null ? reply : NccoReply.Failure(fault);
    }

    private async Task<(NccoReply Reply, string Reason)> AskOneAsync(NccoQuestion question, bool isFallback)
    {
        var timeout = question.Required || isFallback ? options.AnswerTimeout : options.EventTimeout;
        var answer = WebhookAnswer.None("");
        for (var attempt = 1; attempt <= options.Unspecified.QuestionAttempts; attempt++)
        {
            answer = await question.Attempt(question.Address, question.Body, timeout, attempt, isFallback);
            if (!answer.IsPassing)
                break;
        }

        if (answer.IsInsecure)
            question.Report(answer.Reason);
        return answer.IsSuccess
            ? Read(answer, question, mustBeOk: question.Required || isFallback)
            : (NccoReply.Failure(answer.FaultAt(question.Address)), answer.Reason);
    }

    private (NccoReply Reply, string Reason) Read(WebhookAnswer answer, NccoQuestion question, bool mustBeOk)
    {
        if (!question.Required && answer.Body.Trim() is "" or "{}" or "[]")
            return (NccoReply.Nothing, "");
        var ncco = WrongWith(answer, mustBeOk) is { } wrong
            ? new Ncco([], [new NccoFault("$", wrong)])
            : new NccoReader(ReadingRules.Of(options)).Read(answer.Body);
        string[] warnings = [.. answer.IsJson ? [] : (string[])[$"it came as {answer.MediaType}"], .. ncco.Warnings.Select(warning => warning.ToString())];
        if (ncco.IsValid && warnings.Length > 0)
            log.Write(LogKind.Warning, question.Leg, $"The NCCO has oddities: {string.Join("; ", warnings)}");
        if (ncco.IsValid)
        {
            log.Write(LogKind.Ncco, question.Leg, string.Join(", ", ncco.Actions.Select(action => action.Name)), answer.Body);
            return (new NccoReply(ncco, null), "");
        }

        var reason = "Syntax error in NCCO. Invalid value type or action. " + string.Join("; ", ncco.Faults);
        log.Write(LogKind.NccoFault, question.Leg, reason, answer.Body);
        question.Report(reason);
        return (NccoReply.Failure($"The application's NCCO is refused: {string.Join("; ", ncco.Faults)}."), reason);
    }

    private string? WrongWith(WebhookAnswer answer, bool mustBeOk)
    {
        if (mustBeOk && answer.Status != HttpStatusCode.OK)
            return $"came with status {(int)answer.Status!}, not with 200";
        return answer.IsJson || (answer.IsPlainText && options.Checks == CheckLevel.Platform)
            ? null : $"came as {answer.MediaType ?? "no content type"}, not as application/json";
    }
}
