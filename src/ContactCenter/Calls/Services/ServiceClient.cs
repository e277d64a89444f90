using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Services;

/// <summary>Posts signed questions. So many of one service are under way at once; the next fails at once, since its caller waits.</summary>
internal sealed class ServiceClient(ServiceDirectory services, ServiceMetrics metrics, TimeProvider time) : IServiceClient, IDisposable
{
    /// <summary>Questions of one service that are under way at once.</summary>
    public const int MostAtOnce = 32;

    /// <summary>Bytes of an answer.</summary>
    public const int LongestAnswer = 64 * 1024;

    private readonly ImmutableDictionary<string, Line> _lines = services.All.ToImmutableDictionary(
        service => service.Name, service => new Line(service, new(service.Url, service.AllowedNetworks)), StringComparer.OrdinalIgnoreCase);

    public async Task<ServiceReply> AskAsync(ServiceQuestion question, CancellationToken cancellationToken)
    {
        if (!_lines.TryGetValue(question.Service, out var line))
            return new(null, $"there is no service {question.Service}");
        var body = JsonSerializer.SerializeToUtf8Bytes(QuestionBody.Of(question), QuestionJson.Default.QuestionBody);
        return await PostAsync(line, question.Path, body, question.Until, static status => status == HttpStatusCode.OK, cancellationToken);
    }

    public async Task<string?> SubmitAsync(DigitsSubmission submission, CancellationToken cancellationToken)
    {
        if (!_lines.TryGetValue(submission.Service, out var line))
            return $"there is no service {submission.Service}";
        if (!BaseAddress.IsPrivate(line.Service.Url))
            return $"{submission.Service} is reached by http";
        var digits = new DigitsBody(submission.RequestId, submission.CallId, submission.Name, submission.Digits);
        var body = JsonSerializer.SerializeToUtf8Bytes(digits, DigitsJson.Default.DigitsBody);
        var reply = await PostAsync(line, path: "", body, submission.Until, static status => (int)status is >= 200 and <= 299, cancellationToken);
        return reply.Body is null ? reply.Reason : null;
    }

    public void Dispose()
    {
        foreach (var line in _lines.Values)
            line.Client.Dispose();
    }

    /// <param name="isTaken">Whether an answer with that status counts.</param>
    private async Task<ServiceReply> PostAsync(
        Line line, string path, byte[] body, DateTimeOffset until, Func<HttpStatusCode, bool> isTaken, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var reply = await PostInTurnAsync(line, path, body, until, isTaken, cancellationToken);
        metrics.Asked(line.Service.Name, reply.Body is not null, time.GetElapsedTime(start));
        return reply;
    }

    private async Task<ServiceReply> PostInTurnAsync(
        Line line, string path, byte[] body, DateTimeOffset until, Func<HttpStatusCode, bool> isTaken, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref line.UnderWay) > MostAtOnce)
        {
            Interlocked.Decrement(ref line.UnderWay);
            return new(null, $"{MostAtOnce} questions of {line.Service.Name} are under way already");
        }

        try
        {
            return await PostInTimeAsync(line, path, body, until, isTaken, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref line.UnderWay);
        }
    }

    private async Task<ServiceReply> PostInTimeAsync(
        Line line, string path, byte[] body, DateTimeOffset until, Func<HttpStatusCode, bool> isTaken, CancellationToken cancellationToken)
    {
        var left = until - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return new(null, "the time is over");
        using var limit = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var reply = await line.Client.PostAsync(path, body, Signature(line.Service.Secret, body), LongestAnswer, either.Token);
            return isTaken(reply.Status)
                ? new(reply.Body, "200")
                : new(null, string.Create(CultureInfo.InvariantCulture, $"it answered {(int)reply.Status}"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, "no answer in time");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            var reason = UnansweredRequest.Reason(fault);
            return new(null, fault.InnerException is HttpIOException reading ? $"{reason}: {UnansweredRequest.Reason(reading)}" : reason);
        }
    }

    private (string Name, string Value)[] Signature(string secret, byte[] body)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{timestamp}."), .. body];
        return [("X-Timestamp", timestamp), ("X-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}")];
    }

    private sealed class Line(ServiceModel service, GuardedClient client)
    {
        public int UnderWay;

        public ServiceModel Service => service;

        public GuardedClient Client => client;
    }
}
