using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Analysis.LanguageModels;

/// <summary>Asks a server of the OpenAI form, once each. Nothing of what it says of an error is told: it may repeat what was said in the call.</summary>
internal sealed class LanguageModelClient(HttpClient http, LanguageModelSettings settings, TimeProvider time)
{
    private const string Name = "The language model";
    private const int LongestAnswer = 1 << 20;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <param name="messages">What is asked; belongs to the request from then on.</param>
    /// <param name="form">The form of the answer; <c>null</c>: none is named, since there are servers that know none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What the model has written.</returns>
    /// <exception cref="ProviderException">There is no answer.</exception>
    public async Task<string> AskAsync(JsonArray messages, JsonObject? form, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return WrittenIn(await PostAsync(BodyOf(messages, form), both.Token));
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(
                ProviderFault.Failed, FormattableString.Invariant($"{Name} did not answer within {Limit.TotalSeconds:0} s."), fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(ProviderFault.Unavailable, $"{Name} cannot be reached: {UnansweredRequest.Reason(fault)}", fault);
        }
    }

    private static string WrittenIn(byte[] answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            var message = document.RootElement is { ValueKind: JsonValueKind.Object } root
                ? TolerantJson.Objects(root, "choices").Select(choice => TolerantJson.Object(choice, "message")).FirstOrDefault()
                : null;
            return message is { } said && TolerantJson.Text(said, "content") is { } text
                ? text
                : throw new ProviderException(ProviderFault.Failed, $"{Name} answered nothing.");
        }
        catch (JsonException fault)
        {
            throw new ProviderException(ProviderFault.Failed, $"{Name} answered what is no JSON.", fault);
        }
    }

    private string BodyOf(JsonArray messages, JsonObject? form)
    {
        var body = new JsonObject { ["model"] = settings.Model, ["messages"] = messages };
        if (form is not null)
        {
            body["temperature"] = 0;
            body["response_format"] = form;
        }

        return body.ToJsonString();
    }

    private async Task<byte[]> PostAsync(string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (settings.ApiKey is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw FaultOf(response);
        var (bytes, isWhole) = await BoundedBody.ReadAsync(response.Content, LongestAnswer, cancellationToken);
        return isWhole ? bytes : throw new ProviderException(ProviderFault.Failed, $"{Name} answered more than {LongestAnswer >> 20} MB.");
    }

    private static ProviderException FaultOf(HttpResponseMessage response)
    {
        var isPassing = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
        var code = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        return new(isPassing ? ProviderFault.Unavailable : ProviderFault.Refused, $"{Name} {(isPassing ? "has no time now" : "refuses")} ({code}).")
        {
            Code = code,
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }
}
