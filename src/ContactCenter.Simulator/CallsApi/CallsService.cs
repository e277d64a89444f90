using System.Text.Json;
using ContactCenter.Simulator.Accounts;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>The calls API: token, limits, route, body, in this order.</summary>
internal sealed class CallsService(Switchboard switchboard)
{
    private readonly TokenCheck _tokens = new(switchboard.Options, switchboard.Time);
    private readonly AccountApi _account = new(switchboard);

    public HeldAnswers Held { get; } = new();

    /// <exception cref="HttpRequestException">The connection breaks instead of an answer.</exception>
    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var isAccounts = AccountApi.Owns(request.Path);
        var refusal = isAccounts ? null : _tokens.Refusal(request.Authorization);
        var answer = await switchboard.EventLoop.InvokeAsync(() =>
            isAccounts ? _account.Answer(request) with { TraceId = switchboard.Ids.Dashed() } : Answer(request, refusal));
        if (answer.Later is { } later)
        {
            await Held.WaitAsync(later, cancellationToken);
            answer = isAccounts ? await later with { TraceId = answer.TraceId } : await later;
        }

        await Held.WaitAsync(answer.Before, cancellationToken);
        return answer.File is { } file ? answer with { Body = await Task.Run(file.ReadAsync) } : answer;
    }

    private ApiResponse Answer(ApiRequest request, string? refusal)
    {
        var response = refusal is null ? Route(request) : ApiResponse.Unauthorized;
        return response.Later is { } later ? response with { Later = FinishAsync(request, later) } : Finish(request, response, refusal);
    }

    private async Task<ApiResponse> FinishAsync(ApiRequest request, Task<ApiResponse> later) => Finish(request, await later, refusal: null);

    private ApiResponse Finish(ApiRequest request, ApiResponse response, string? refusal)
    {
        var outcome = response.Status == 0 ? "is not answered" : $"{response.Status} {refusal}";
        switchboard.Log.Write(
            LogKind.Request, response.Leg ?? LegOf(request), $"{request.Method} {request.Path}{request.Query} {outcome}".TrimEnd(), request.Body);
        return ProblemBody.Of(response with { TraceId = switchboard.Ids.Dashed() }, switchboard.Options.Unspecified.Problems);
    }

    private static string? LegOf(ApiRequest request) => request.Path.Trim('/').Split('/') is ["v1", "calls", var id, ..] ? id : null;

    private string? RegionOf(ApiRequest request) => switchboard.Regions.At(request.Base);

    private ApiResponse Route(ApiRequest request)
    {
        var isCreation = request is { Method: "POST", Path: "/v1/calls" or "/v1/calls/" };
        if (!(isCreation ? switchboard.Creations : switchboard.Requests).TryTake())
            return ApiResponse.TooMany;
        var leg = LegOf(request) is { } id ? switchboard.Legs.GetValueOrDefault(id) : null;
        return RequestFaults.Answer(switchboard, leg, request, () => Dispatch(request));
    }

    private ApiResponse Dispatch(ApiRequest request) => request.Path.Trim('/').Split('/') switch
    {
        ["v1", "calls"] => Calls(request),
        ["v1", "calls", var id] => Call(request, id),
        ["v1", "calls", var id, .. var what] => OnLeg(request, id, string.Join('/', what)),
        ["v1", "files", var id] => File(request, id),
        _ => ApiResponse.NotFound,
    };

    private ApiResponse Calls(ApiRequest request) => request.Method switch
    {
        "GET" => CallList.Answer(switchboard, request.Query, RegionOf(request)),
        "POST" => WithBody(request, body => CallCreation.Answer(switchboard, body, RegionOf(request))),
        _ => ApiResponse.NotAllowed,
    };

    private ApiResponse Call(ApiRequest request, string id) => request.Method switch
    {
        "GET" when Find(id) is { } record && record.Region == RegionOf(request) =>
            ApiResponse.Json(StatusCodes.Status200OK, CallJson.Of(record, switchboard.Options.Unspecified)),
        "GET" => ApiResponse.NotFound,
        "PUT" => WithLeg(request, id, leg => WithBody(request, body => CallModification.Answer(leg, body))),
        _ => ApiResponse.NotAllowed,
    };

    private CallRecord? Find(string id) => switchboard.Legs.TryGetValue(id, out var leg) ? CallRecord.Of(leg) : switchboard.Archive.Find(id);

    private ApiResponse OnLeg(ApiRequest request, string id, string what) => (request.Method, what) switch
    {
        ("PUT", "talk") => WithLeg(request, id, leg => WithBody(request, body => LegSounds.StartTalk(leg, body))),
        ("DELETE", "talk") => WithLeg(request, id, LegSounds.StopTalk),
        ("PUT", "stream") => WithLeg(request, id, leg => WithBody(request, body => LegSounds.StartStream(leg, body))),
        ("DELETE", "stream") => WithLeg(request, id, LegSounds.StopStream),
        ("PUT", "dtmf") => WithLeg(request, id, leg => WithBody(request, body => LegKeys.Send(leg, body))),
        ("PUT", "input/dtmf") => WithLeg(request, id, leg => WithBody(request, body => LegKeys.Subscribe(leg, body))),
        ("DELETE", "input/dtmf") => WithLeg(request, id, LegKeys.Unsubscribe),
        (_, "talk" or "stream" or "dtmf" or "input/dtmf") => ApiResponse.NotAllowed,
        _ => ApiResponse.NotFound,
    };

    private ApiResponse File(ApiRequest request, string id)
    {
        if (request.Method != "GET")
            return ApiResponse.NotAllowed;
        return switchboard.Files.Find(id) is { } file
            ? new ApiResponse(StatusCodes.Status200OK, file.MediaType, []) { File = file }
            : ApiResponse.NotFound;
    }

    /// <summary>Only a leg that lives, and that was not created just now, can be told to do anything.</summary>
    private ApiResponse WithLeg(ApiRequest request, string id, Func<Leg, ApiResponse> answer)
    {
        if (!switchboard.Legs.TryGetValue(id, out var leg) || leg.Region != RegionOf(request))
            return ApiResponse.NotFound;
        return !leg.Plan.Inbound && switchboard.Now - leg.CreatedAt < switchboard.Options.UnmodifiableFor ? ApiResponse.WrongState : answer(leg);
    }

    private ApiResponse WithBody(ApiRequest request, Func<OptionReader, ApiResponse> answer)
    {
        if (!string.Equals(request.MediaType, "application/json", StringComparison.OrdinalIgnoreCase))
            return ApiResponse.NotJson;
        try
        {
            var body = ReadableJson.Parse(request.Body);
            if (body.ValueKind != JsonValueKind.Object)
                return ApiResponse.Invalid([new NccoFault("$", "must be an object")]);
            var findings = new ReadingFindings(ReadingRules.Of(switchboard.Options));
            var response = answer(new OptionReader(body, "", findings));
            if (findings.Warnings.Count > 0)
                switchboard.Log.Write(LogKind.Warning, response.Leg ?? LegOf(request), $"The request has oddities: {string.Join("; ", findings.Warnings)}");
            return response;
        }
        catch (JsonException)
        {
            return ApiResponse.Invalid([new NccoFault("$", "is not JSON")]);
        }
    }
}
