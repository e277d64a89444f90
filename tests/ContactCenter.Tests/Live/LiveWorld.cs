using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using ContactCenter.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Live;

/// <summary>Steps that tests of live data share.</summary>
internal static class LiveWorld
{
    public static readonly TimeSpan Tick = LiveOptions.Tick;
    public static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    extension(FakeWebhooks fake)
    {
        public LiveHub Hub => fake.Services.GetRequiredService<LiveHub>();

        public Task<LiveWatcher> LookAsync(string query = "topics=calls", string? lastId = null) =>
            LiveWatcher.OpenAsync(fake.Platform, query, lastId: lastId);

        /// <summary>Somebody else calls, and hears the menu.</summary>
        public Task ArriveAsync(string leg) =>
            fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace("caller-leg", leg, StringComparison.Ordinal));

        public Task PressAsync(string leg, string key) => fake.PostAsync(
            "/webhooks/input", $$"""{"dtmf":{"digits":"{{key}}","timed_out":false},"uuid":"{{leg}}","conversation_uuid":"CON-{{leg}}"}""");

        public Task HangUpAsync(string leg) =>
            fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed").Replace("caller-leg", leg, StringComparison.Ordinal));

        /// <summary>Everybody who looks has left, and the server knows it.</summary>
        public Task NobodyLooksAsync() => Soon.IsAsync(() => fake.Hub.Readers == 0);
    }

    /// <summary>Limits that are reached sooner.</summary>
    public static Action<IServiceCollection> With(LiveOptions options) => services => services.AddSingleton(options);
}
