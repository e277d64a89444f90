using ContactCenter.Calls;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Calls;

/// <summary>How long the process waits for callers when it is asked to end.</summary>
public sealed class CallDrainTests
{
    [Fact]
    public async Task Nobody_is_waited_for_once_the_host_has_stopped()
    {
        await using var server = new FakeWebhooks();
        await server.PostAsync("/webhooks/answer", CardTests.Arrival);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        var drain = new CallDrain(server.Services.GetRequiredService<ICallStore>(), server.Clock, lifetime);
        lifetime.StopApplication();

        var waiting = drain.StoppingAsync(TestContext.Current.CancellationToken);
        waiting.IsCompleted.Should().BeFalse("a caller is there, and no time has passed");
        lifetime.NotifyStopped();

        await waiting.WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken);
    }
}
