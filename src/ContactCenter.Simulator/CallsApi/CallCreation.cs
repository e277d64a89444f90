using System.Text.Json.Nodes;
using ContactCenter.Simulator.Execution;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>Creates an outbound call.</summary>
internal static class CallCreation
{
    public static ApiResponse Answer(Switchboard switchboard, OptionReader body, string? region)
    {
        var plan = Read(switchboard, body) with { Region = region };
        body.RefuseTheRest();
        if (body.Faults.Count > 0)
            return ApiResponse.Invalid(body.Faults);
        var leg = OutboundCall.Create(switchboard, plan);
        var created = ApiResponse.Json(StatusCodes.Status201Created, new JsonObject
        {
            ["uuid"] = leg.Id,
            ["status"] = "started",
            ["direction"] = "outbound",
            ["conversation_uuid"] = leg.Conversation.Id,
        });

        return created with { Leg = leg.Id, Before = BeforeAnswer(leg) };
    }

    /// <summary>What the answer waits for: nothing, unless the leg's first event is to overtake it, or all of its events for a while.</summary>
    private static Task BeforeAnswer(Leg leg)
    {
        if (leg.Injector.Inject(FaultKind.EventsOvertakeCreation, FaultNames.Leg) is not { } overtaking)
            return Task.CompletedTask;
        leg.Begin();
        return overtaking.Delay > TimeSpan.Zero
            ? Task.WhenAll(leg.Webhooks.Delivered, leg.Switchboard.EventLoop.DelayAsync(overtaking.Delay, CancellationToken.None))
            : leg.Webhooks.Delivered;
    }

    private static LegPlan Read(Switchboard switchboard, OptionReader body)
    {
        var to = body.Single("to") is { } endpoint ? EndpointReader.Read(endpoint, inNcco: false) : Missing(body, "to");
        var answer = body.Webhook("answer_url", "answer_method", "GET");
        var ncco = ReadNcco(switchboard, body, "ncco");
        if (body.Has("ncco") == body.Has("answer_url"))
            body.Fault("ncco", "or answer_url is required, one of the two");
        var events = body.Events("event_url", "event_method").Over(switchboard.DefaultEvents);
        if (events is null)
            body.Fault("event_url", "is required: the application has none");
        return new LegPlan(ReadFrom(switchboard, body), to, events)
        {
            Ncco = ncco,
            Answer = answer,
            RingSeconds = body.Integer("ringing_timer", 1, 120) ?? 60,
            TalkSeconds = body.Integer("length_timer", 1, 86_400) ?? 7_200,
            Detection = MachineDetection.Read(body, "machine_detection", "advanced_machine_detection"),
        };
    }

    /// <summary>The NCCO at a property, its faults reported there.</summary>
    public static Ncco? ReadNcco(Switchboard switchboard, OptionReader body, string name)
    {
        if (body.Raw(name) is not { } json)
            return null;
        var ncco = new NccoReader(ReadingRules.Of(switchboard.Options)).Read(json);
        foreach (var fault in ncco.Faults)
            body.Fault(name + fault.Path.TrimStart('$'), fault.Reason);
        foreach (var warning in ncco.Warnings)
            body.Warn(name + warning.Path.TrimStart('$'), warning.Reason);
        return ncco;
    }

    private static VoiceEndpoint ReadFrom(Switchboard switchboard, OptionReader body)
    {
        var random = body.Flag("random_from_number");
        if (body.Has("from") == random)
            body.Fault("from", "or random_from_number is required, one of the two");
        if (random)
        {
            if (switchboard.AnyNumber() is { } own)
                return new VoiceEndpoint(EndpointType.Phone, own);
            body.Fault("random_from_number", "needs a number of the account, which has none");
            return new VoiceEndpoint(EndpointType.Phone, "");
        }

        if (body.Object("from") is not { } from)
            return new VoiceEndpoint(EndpointType.Phone, "");
        from.Required("type", from.OneOf("type", "phone"), "");
        var number = from.RequiredText("number");
        var isSip = number.StartsWith("sip:", StringComparison.Ordinal);
        if (number.Length > 0 && !isSip && !VoiceEndpoint.IsE164(number))
            from.Fault("number", VoiceEndpoint.E164Rule);
        from.RefuseTheRest();
        return new VoiceEndpoint(isSip ? EndpointType.Sip : EndpointType.Phone, number);
    }

    private static VoiceEndpoint Missing(OptionReader body, string name)
    {
        if (!body.Has(name))
            body.Fault(name, "is missing");
        return new VoiceEndpoint(EndpointType.Phone, "");
    }
}
