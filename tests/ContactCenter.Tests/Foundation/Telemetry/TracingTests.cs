using System.Collections.Concurrent;
using System.Diagnostics;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Telemetry;

public sealed class TracingTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public TracingTests()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task An_effect_belongs_to_the_trace_of_the_webhook_that_caused_it()
    {
        await using var fake = new FakeWebhooks();
        await PostAsync(fake, "answer", CardTests.Arrival);
        await PostAsync(fake, "input", """{"uuid":"caller-leg","dtmf":{"digits":"1"}}""");

        var webhook = Span("webhook Input");
        var transition = Span("transition CallerInput");
        var effect = Span("effect CreateAgentLeg");
        var request = Spans("calls API create").Should().ContainSingle(span => span.ParentSpanId == effect.SpanId).Subject;
        var outcome = Span("transition AgentLegCreated");

        webhook.ParentSpanId.Should().Be(default(ActivitySpanId), "it begins a trace");
        transition.ParentSpanId.Should().Be(webhook.SpanId);
        effect.ParentSpanId.Should().Be(transition.SpanId);
        outcome.ParentSpanId.Should().Be(effect.SpanId);
        request.TraceId.Should().Be(webhook.TraceId);
        Tags(webhook).Should().Be("webhook.route=Input call.id=trace-leg http.response.status_code=200");
        Tags(transition).Should().Be("call.id=trace-leg leg.id=trace-leg fact=CallerInput outcome=applied");
        Tags(effect).Should().Be("call.id=trace-leg effect=CreateAgentLeg attempt=1 outcome=Done");
        Tags(request).Should().Be("method=create outcome=Accepted http.response.status_code=201");
        Tags(outcome).Should().Be("call.id=trace-leg leg.id=agent-leg-1 fact=AgentLegCreated outcome=applied");
    }

    [Fact]
    public async Task A_transition_waits_for_its_commit()
    {
        using var folder = new TestFolder();
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(folder.Path));
        await PostAsync(fake, "answer", CardTests.Arrival);

        var transition = Span("transition Arrived");

        Spans("commit").Should().ContainSingle(span => span.ParentSpanId == transition.SpanId);
    }

    [Fact]
    public async Task A_timer_begins_a_trace_of_its_own_and_names_where_it_comes_from()
    {
        await using var fake = new FakeWebhooks();
        await PostAsync(fake, "answer", CardTests.Arrival);
        await fake.PassAsync(TimeSpan.FromSeconds(301));

        var asked = Span("transition Arrived");
        var timer = Span("effect StartTimer");

        timer.TraceId.Should().NotBe(asked.TraceId);
        timer.Links.Should().ContainSingle().Which.Context.SpanId.Should().Be(asked.SpanId);
        Span("transition TimerFired").ParentSpanId.Should().Be(timer.SpanId);
    }

    [Fact]
    public async Task What_comes_twice_or_to_nothing_says_so()
    {
        await using var fake = new FakeWebhooks();
        await PostAsync(fake, "answer", CardTests.Arrival);
        await PostAsync(fake, "answer", CardTests.Arrival);
        await PostAsync(fake, "input", """{"uuid":"caller-leg","dtmf":{"digits":"1"}}""");
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, """{"uuid":"a-stranger","status":"completed"}""");

        Spans("transition Arrived").Select(span => span.GetTagItem("outcome")).Should().Equal("applied", "repeated");
        Tags(Span("transition AgentStatus")).Should().Be("call.id=trace-leg leg.id=a-stranger fact=AgentStatus outcome=ignored");
    }

    [Fact]
    public void Inside_of_nothing_that_is_traced_there_are_no_spans()
    {
        Activity.Current = null;

        Tracing.Within("commit").Should().BeNull();
        Tracing.Within("calls API get", ActivityKind.Client).Should().BeNull();
    }

    /// <summary>Other tests have calls at the same time; this one's has a leg of its own.</summary>
    private static Task<WebhookReply> PostAsync(FakeWebhooks fake, string route, string body) =>
        fake.PostAsync($"/webhooks/{route}", body.Replace("caller-leg", "trace-leg", StringComparison.Ordinal));

    private static string Tags(Activity span) => string.Join(' ', span.TagObjects.Where(tag => tag.Value is not null).Select(tag => $"{tag.Key}={tag.Value}"));

    private Activity Span(string name) => Spans(name).Where(span => span.GetTagItem(Tracing.Call) as string == "trace-leg").Should().ContainSingle().Subject;

    private IEnumerable<Activity> Spans(string name) => _spans.Where(span => span.DisplayName == name)
        .Where(span => span.GetTagItem(Tracing.Call) is null or "trace-leg");
}
