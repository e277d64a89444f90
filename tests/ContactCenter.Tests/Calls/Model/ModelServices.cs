using ContactCenter.Calls.Services;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>The services that menus ask: each question ends as the scenario says. A question that comes again is the same to the letter.</summary>
internal sealed class ModelServices(Scenario scenario, List<string> faults)
{
    private readonly Dictionary<string, ServiceQuestion> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _submitted = new(StringComparer.Ordinal);
    private int _questions;

    public ServiceReply Answer(ServiceQuestion question)
    {
        if (_asked.TryGetValue(question.RequestId, out var before) && !Same(before, question))
            faults.Add($"question {question.RequestId} came again as another one");
        _asked[question.RequestId] = question;
        return IsAnswered() ? new("""{"variables":{"status":"open"}}"""u8.ToArray(), "200") : new(null, "it answered 500");
    }

    /// <returns>Why the digits are not taken; <c>null</c>: they are. Digits that come twice are a fault.</returns>
    public string? Take(DigitsSubmission submission)
    {
        if (!_submitted.Add(submission.RequestId))
            faults.Add($"the digits of {submission.RequestId} came twice");
        return IsAnswered() ? null : "it answered 500";
    }

    private bool IsAnswered() => scenario.Services.IsEmpty || scenario.Services[_questions++ % scenario.Services.Length];

    private static bool Same(ServiceQuestion one, ServiceQuestion other) =>
        one with { Attributes = other.Attributes } == other && one.Attributes.SequenceEqual(other.Attributes);
}

/// <summary>The way of one process to the services; it may be killed before or after a question is answered.</summary>
internal sealed class ModelServiceWire(ModelLife life, ModelServices services, Agenda agenda) : IServiceClient
{
    public async Task<ServiceReply> AskAsync(ServiceQuestion question, CancellationToken cancellationToken)
    {
        var (reply, survives) = await agenda.InTurnAsync(() => Task.FromResult(life.Survives(CrashPoint.BeforeRequest)
            ? (services.Answer(question), life.Survives(CrashPoint.AfterRequest))
            : (default, false)));
        return survives ? reply : await ModelLife.Never<ServiceReply>();
    }

    public async Task<string?> SubmitAsync(DigitsSubmission submission, CancellationToken cancellationToken)
    {
        var (refusal, survives) = await agenda.InTurnAsync(() => Task.FromResult(life.Survives(CrashPoint.BeforeRequest)
            ? (services.Take(submission), life.Survives(CrashPoint.AfterRequest))
            : (null, false)));
        return survives ? refusal : await ModelLife.Never<string?>();
    }
}
