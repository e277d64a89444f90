using System.Net;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>The call <c>caller-leg</c> is erased while something that is made of its recording waits at a gate.</summary>
internal static class ErasedMeanwhile
{
    /// <summary>The call is in the history by then; its recording comes late.</summary>
    /// <param name="fake">The server.</param>
    /// <param name="gate">Where somebody waits afterwards.</param>
    /// <param name="sound">The recording.</param>
    /// <param name="call">Leads the call to its end; absent: the caller leaves a message.</param>
    public static async Task ReachAsync(FakeWebhooks fake, Gate gate, Func<HttpResponseMessage> sound, Func<FakeWebhooks, Task>? call = null)
    {
        fake.Calls.AnswerToFile = () => new(HttpStatusCode.NotFound);
        await (call ?? ErasedStore.EndedCallAsync)(fake);
        fake.Calls.AnswerToFile = sound;
        while (!gate.Reached.IsCompleted && fake.Clock.FireNext(fake.Clock.GetUtcNow().AddHours(2)))
            await Soon.IsAsync(() => gate.Reached.IsCompleted || fake.Services.IsAtRest());
        await gate.Reached;
    }

    /// <summary>Erases it, and only then lets go on what waits.</summary>
    public static async Task EraseAsync(FakeWebhooks fake, Gate gate)
    {
        (await ErasedStore.EraseAsync(fake, new { call = "caller-leg" })).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);
        gate.Open();
        await fake.SettleAsync();
        await fake.PassAsync(TimeSpan.FromHours(2));
    }

    public static async Task NothingIsLeftAsync(FakeWebhooks fake, TestFolder folder)
    {
        (await fake.ItemsAsync("/api/v1/recordings")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        ErasedStore.TablesWith(folder, "caller-leg").Should().BeEmpty();
        ErasedStore.WrappedKeys(folder).Should().BeEmpty();
        ErasedStore.FilesWith(folder, ErasedStore.RareWord).Should().BeEmpty();
        ErasedStore.FilesWith(folder, ErasedStore.Number).Should().BeEmpty();
    }
}
