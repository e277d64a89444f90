using System.Runtime.CompilerServices;
using ContactCenter.Calls;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Foundation.Hosting;

/// <summary>A server that has stopped leaves nothing behind in the process.</summary>
public sealed class StoppedServerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_that_has_stopped_is_given_back()
    {
        var engine = await OfStoppedAsync();

        await Soon.IsAsync(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return !engine.TryGetTarget(out _);
        });
        engine.TryGetTarget(out _).Should().BeFalse("nothing of the process keeps it");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference<CallEngine>> OfStoppedAsync()
    {
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        return new(fake.Services.GetRequiredService<CallEngine>());
    }
}
