using System.Text.Json.Nodes;
using ContactCenter.Simulator.Log;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>
/// Asks the application for an NCCO: one more attempt when the first failed in passing, then twice the fallback address,
/// if there is one. A wrong NCCO is not asked for again; it is reported, and the fallback is asked.
/// </summary>
internal sealed class NccoRequester(SimulatorOptions options, Mailbox mailbox, LogBook log, WebhookSender sender)
{
    private const int Attempts = 2;

    /// <param name="address">Who is asked.</param>
    /// <param name="body">What is told.</param>
    /// <param name="required">An answer webhook, to which no NCCO is a failure; else an event that may be answered with one.</param>
    /// <param name="leg">The leg concerned.</param>
    /// <param name="report">Sends an error event.</param>
    public async Task<NccoReply> AskAsync(WebhookAddress address, JsonObject body, bool required, string leg, Action<string> report)
    {
        var timeout = required ? options.AnswerTimeout : options.EventTimeout;
        var (reply, reason) = await AskOneAsync(address, body, timeout, required, leg, report);
        if (!reply.Failed || options.FallbackUrl is not { } fallback)
            return reply;
        var again = (JsonObject)body.DeepClone();
        again["reason"] = reason;
        again["original_request"] = new JsonObject { ["url"] = address.Url, ["type"] = required ? "answer" : "event" };
        (reply, _) = await AskOneAsync(new WebhookAddress(fallback, options.FallbackMethod), again, options.AnswerTimeout, required, leg, report);
        return reply;
    }

    private async Task<(NccoReply Reply, string Reason)> AskOneAsync(WebhookAddress address, JsonObject body, TimeSpan timeout, bool required, string leg, Action<string> report)
    {
        var answer = WebhookAnswer.None("");
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var number = attempt;
            answer = await mailbox.AwayAsync(() => sender.SendAsync(address, body, timeout, leg, number));
            if (!answer.IsPassing)
                break;
        }

        return answer.IsSuccess ? Read(answer, required, leg, report) : (NccoReply.Failure, answer.Reason);
    }

    private (NccoReply Reply, string Reason) Read(WebhookAnswer answer, bool required, string leg, Action<string> report)
    {
        if (!required && answer.Body.Trim() is "" or "{}" or "[]")
            return (NccoReply.Nothing, "");
        var ncco = answer.IsJson
            ? new NccoReader(options.AllowUnknownOptions).Read(answer.Body)
            : new Ncco([], [new NccoFault("$", $"came as {answer.MediaType ?? "no content type"}, not as application/json")]);
        if (ncco.IsValid)
        {
            log.Write(LogKind.Ncco, leg, string.Join(", ", ncco.Actions.Select(action => action.Name)), answer.Body);
            return (new NccoReply(ncco, Failed: false), "");
        }

        var reason = "Syntax error in NCCO. Invalid value type or action. " + string.Join("; ", ncco.Faults);
        log.Write(LogKind.NccoFault, leg, reason, answer.Body);
        report(reason);
        return (NccoReply.Failure, reason);
    }
}
