using ContactCenter.Calls.Services;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>The services that menus ask: each question ends as the scenario says. A question that comes again is the same to the letter.</summary>
internal sealed class ModelServices(Scenario scenario, List<string> faults)
{
    private readonly Dictionary<string, ServiceQuestion> _asked = new(StringComparer.Ordinal);
    private int _questions;

    public ServiceReply Answer(ServiceQuestion question)
    {
        if (_asked.TryGetValue(question.RequestId, out var before) && !Same(before, question))
            faults.Add($"question {question.RequestId} came again as another one");
        _asked[question.RequestId] = question;
        var isAnswered = scenario.Services.IsEmpty || scenario.Services[_questions++ % scenario.Services.Length];
        return isAnswered ? new("""{"variables":{"status":"open"}}"""u8.ToArray(), "200") : new(null, "it answered 500");
    }

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
}
