using System.Text.Json.Nodes;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Page;

/// <summary>What the page of phones asks and does.</summary>
internal static class PageEndpoints
{
    public static void Map(RouteGroupBuilder page, VoicePlatform platform, PageGuide guide)
    {
        foreach (var entry in platform.Options.Phones)
            PhoneAddress.Find(platform, entry.Number).Name = entry.Name;

        var api = page.MapGroup("/api");
        api.MapGet("/state", () => PageState.Of(platform, guide)).WithHead();
        api.MapGet("/log", (HttpContext context, long? after) => LogStream.WriteAsync(context, platform.Log, after));

        FaultEndpoints.Map(api.MapGroup("/faults"), platform.Faults);

        api.MapPut("/lines", (LinesBody body) => AccountLines.SetAsync(platform, body));
        api.MapPost("/phones", (PhoneBody body) => PhoneShelf.Add(platform, body.Kind, body.Address ?? "", body.Name));
        var one = api.MapGroup("/phones/{address}");
        one.MapDelete("", (string address, string? kind) => PhoneShelf.RemoveAsync(platform, address, kind));
        one.MapPost("/dial", (string address, string? kind, DialBody body) => On(address, kind, it => it.DialAsync(Dialled(body.Number), body.Context)));
        one.MapPost("/answer", (string address, string? kind) => On(address, kind, it => WhileRinging(it, it.AnswerAsync)));
        one.MapPost("/decline", (string address, string? kind) => On(address, kind, it => WhileRinging(it, it.DeclineAsync)));
        one.MapPost("/hangup", (string address, string? kind) => On(address, kind, it => it.HangUpAsync()));
        one.MapPost("/press", (string address, string? kind, PressBody body) => On(address, kind, it => it.PressAsync(body.Keys)));
        one.MapPost("/say", (string address, string? kind, SayBody body) => On(address, kind, it => it.SayAsync(body.Text, body.Confidence ?? 0.92)));
        one.MapPost("/behaviour", (string address, string? kind, BehaviourBody body) => On(address, kind, it => Behave(it, body)));

        one.MapGet("/sound", (HttpContext context, string address, string? kind) => PhoneSound.ServeAsync(context, platform, address, kind));

        string Dialled(string? number) => number is null ? platform.Options.FirstNumber : TypedAddress.NumberOf(number) ?? number;

        Task<IResult> On(string address, string? kind, Func<SimulatedPhone, Task> act) => PhoneAction.DoAsync(platform, address, kind, act);
    }

    private static Task WhileRinging(SimulatedPhone phone, Func<Task> act) =>
        phone.State == PhoneState.Ringing ? act() : throw new SimulationException($"Phone {phone.Address} does not ring.");

    private static Task Behave(SimulatedPhone phone, BehaviourBody body)
    {
        if (body.WhenRung is { } whenRung)
        {
            phone.WhenRung = Enum.TryParse<PhoneBehaviour>(whenRung, ignoreCase: true, out var behaviour)
                ? behaviour
                : throw new ArgumentException($"{whenRung} is no behaviour of a phone.", nameof(body));
        }

        phone.RingSeconds = Math.Clamp(body.RingSeconds ?? phone.RingSeconds, 0, 120);
        phone.MachineGreeting = body.MachineGreeting ?? phone.MachineGreeting;
        return Task.CompletedTask;
    }

    private sealed record PhoneBody(string? Address, string? Kind, string? Name);

    private sealed record DialBody(string? Number, Dictionary<string, string>? Headers, JsonObject? CustomData)
    {
        public CallContext Context => new() { SipHeaders = Headers ?? CallContext.None.SipHeaders, CustomData = CustomData };
    }

    private sealed record PressBody(string Keys);

    private sealed record SayBody(string Text, double? Confidence);

    private sealed record BehaviourBody(string? WhenRung, double? RingSeconds, string? MachineGreeting);
}
