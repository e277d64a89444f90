using System.Net;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.AfterCall.Analyses;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Topics;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>A call may be erased when a step of its analysis has just come to its result, or while a target is being told of it.</summary>
public sealed class ErasureAnalysisTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _transcriber = new();

    public void Dispose()
    {
        _folder.Dispose();
        _transcriber.Dispose();
    }

    [Theory]
    [MemberData(nameof(EveryStep.Types), MemberType = typeof(EveryStep))]
    public async Task What_a_step_comes_to_meanwhile_is_not_kept(Type step)
    {
        var gate = new Gate();
        await using var fake = Open(gate, step, ("Analysis:Steps:Syntax:Providers:0", "Embedded"), ("Analysis:Topics:Cards:Words:0", "card"));
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);
        ErasedStore.TablesWith(_folder, "caller-leg").Should().Contain("transcripts");

        await ErasedMeanwhile.EraseAsync(fake, gate);

        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
    }

    [Fact]
    public async Task A_target_that_is_being_told_has_the_call_possibly_and_is_told_nothing_more()
    {
        var gate = new Gate();
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answer = (_, _) => gate.PassAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings(("Updates", "true")));
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);

        await ErasedMeanwhile.EraseAsync(fake, gate);

        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
        receiver.Received.Should().ContainSingle();
        var copy = (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("deliveries").EnumerateArray().Should().ContainSingle().Subject;
        copy.GetProperty("possible").GetBoolean().Should().BeTrue();
        copy.GetProperty("state").GetString().Should().Be("listed");
    }

    [Fact]
    public async Task A_target_is_told_of_the_erasure_behind_what_it_is_being_told()
    {
        var gate = new Gate();
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answer = (_, _) => gate.PassAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings(("OnErasure", "Tell")));
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);

        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.Services.GetRequiredService<WorkDispatcher>().WhenIdleAsync();
        receiver.Received.Should().ContainSingle("the notice waits");
        gate.Open();
        await fake.PassAsync(TimeSpan.FromMinutes(10));

        receiver.Received.Should().HaveCount(2);
        receiver.Received[^1].Text.Should().Be("""{"call_id":"caller-leg","erased":true}""");
        (await ErasedStore.DoneAsync(fake)).GetProperty("deliveries")[0].GetProperty("state").GetString().Should().Be("done");
        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
    }

    private FakeWebhooks Open(Gate gate, Type step, params (string Key, string? Value)[] settings)
    {
        var vectors = new WordVectors();
        return ErasedStore.Open(
            _folder,
            features: services =>
            {
                vectors.Register(services, _transcriber);
                services.AddSingleton<IAnalysisStep>(provider => new HeldStep((IAnalysisStep)ActivatorUtilities.CreateInstance(provider, step), gate));
            },
            settings: settings);
    }
}
