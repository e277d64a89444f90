using System.Text.Json;
using ContactCenter.Foundation.Settings;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The people of the scenarios, the steps that many of them share, and what can be asked of the platform afterwards.</summary>
internal static class CallSteps
{
    public const string CallerNumber = "447700900001";
    public const string SalesNumber = "447700900101";
    public const string SupportNumber = "447700900102";

    public static Dictionary<string, string?> With(params (string Key, string Value)[] settings) =>
        settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value, StringComparer.Ordinal);

    /// <summary>The keys at which a start with these settings finds faults.</summary>
    public static IReadOnlyList<string> FaultsOf(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddInMemoryCollection(With(settings))
            .Build();
        try
        {
            ContactCenterApp.ReadSettings(configuration);
            return [];
        }
        catch (SettingsException fault)
        {
            return [.. fault.Faults.Select(f => f.Key)];
        }
    }

    extension(ContactCenterWorld world)
    {
        public SimulatedPhone Caller => world.Phone(CallerNumber);

        public SimulatedPhone Sales => world.Phone(SalesNumber);

        public SimulatedPhone Support => world.Phone(SupportNumber);

        /// <summary>The caller dials, hears the menu and presses.</summary>
        public async Task ChooseAsync(char key)
        {
            await world.Caller.DialAsync(ContactCenterWorld.Number);
            await world.Caller.HearsAsync("Press 1 to talk to the sales department");
            await world.Caller.PressAsync(key);
        }

        /// <summary>The caller reaches the agent of the sales department, and they talk.</summary>
        public async Task TalkToSalesAsync()
        {
            await world.ChooseAsync('1');
            await world.Sales.AnswerAsync();
            await world.Caller.HearsPhoneAsync(world.Sales);
        }

        /// <summary>The agent has hung up, and the caller hears the survey.</summary>
        public async Task ReachSurveyAsync()
        {
            await world.TalkToSalesAsync();
            await world.Sales.HangUpAsync();
        }

        /// <summary>Sales has no one who answers; the caller hears so.</summary>
        public async Task ReachApologyAsync()
        {
            world.Sales.WhenRung = PhoneBehaviour.Busy;
            await world.ChooseAsync('1');
            await world.Caller.HearsAsync("nobody can take your call");
        }

        /// <summary>The caller hangs up; once all is done, nobody is left on any line.</summary>
        public async Task CallerHangsUpAsync()
        {
            await world.Caller.HangUpAsync();
            await world.RunOutAsync();
            world.NobodyIsLeft();
        }

        /// <summary>Lets so much time pass, with all that happens in it.</summary>
        public async Task PassAsync(TimeSpan time)
        {
            var until = world.Clock.GetUtcNow() + time;
            using var end = world.Clock.CreateTimer(static _ => { }, state: null, time, Timeout.InfiniteTimeSpan);
            while (world.Clock.GetUtcNow() < until)
                (await world.Driver.StepAsync()).Should().BeTrue();
        }

        public void NobodyIsLeft()
        {
            world.Platform.Legs.Should().BeEmpty();
            world.Platform.Phones.Should().OnlyContain(phone => phone.State == PhoneState.OnHook);
        }

        /// <summary>The one call there was, as the API tells it.</summary>
        public async Task<JsonElement> OnlyCallAsync()
        {
            var call = (await world.GetAsync("/api/v1/calls")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
            return await world.GetAsync($"/api/v1/calls/{call.GetProperty("callId").GetString()}");
        }

        public async Task<JsonElement> OnlySurveyAsync() => (await world.SurveysAsync()).Should().ContainSingle().Subject;

        /// <summary>Every action of that kind that the platform was told to carry out, by a webhook's answer or a request.</summary>
        public IReadOnlyList<JsonElement> Actions(string action) =>
            [.. world.Logged(LogKind.Ncco, LogKind.Request).SelectMany(message => NccoIn(message)).Where(a => a.GetProperty("action").GetString() == action)];

        /// <summary>The talk action that said something.</summary>
        public JsonElement TalkOf(string words) =>
            world.Actions("talk").First(talk => talk.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal));

        /// <summary>The requests that made agents' legs.</summary>
        public IReadOnlyList<JsonElement> Creations =>
            [.. world.Logged(LogKind.Request).Where(body => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("to", out _))];

        /// <summary>What the calls API was asked, and its answers: method, path, status.</summary>
        public IEnumerable<string> Requests => world.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Request)
            .Select(entry => string.Join(' ', entry.Text.Split(' ').Select(word => word.Split('?')[0])));

        private IEnumerable<JsonElement> Logged(params LogKind[] kinds) => world.Platform.Log.After(0)
            .Where(entry => kinds.Contains(entry.Kind) && !string.IsNullOrEmpty(entry.Detail))
            .Select(entry => JsonDocument.Parse(entry.Detail!).RootElement);
    }

    private static JsonElement.ArrayEnumerator NccoIn(JsonElement message) =>
        message.ValueKind == JsonValueKind.Array ? message.EnumerateArray()
        : message.TryGetProperty("ncco", out var ncco) ? ncco.EnumerateArray()
        : message.TryGetProperty("destination", out var to) && to.TryGetProperty("ncco", out var moved) ? moved.EnumerateArray()
        : default;
}
