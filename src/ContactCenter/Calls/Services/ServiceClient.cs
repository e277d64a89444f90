using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Foundation.Outgoing;

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
        var start = time.GetTimestamp();
        var reply = await AskAsync(line, question, cancellationToken);
        metrics.Asked(line.Service.Name, reply.Body is not null, time.GetElapsedTime(start));
        return reply;
    }

    public void Dispose()
    {
        foreach (var line in _lines.Values)
            line.Client.Dispose();
    }

    private async Task<ServiceReply> AskAsync(Line line, ServiceQuestion question, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref line.UnderWay) > MostAtOnce)
        {
            Interlocked.Decrement(ref line.UnderWay);
            return new(null, $"{MostAtOnce} questions of {line.Service.Name} are under way already");
        }

        try
        {
            return await PostAsync(line, question, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref line.UnderWay);
        }
    }

    private async Task<ServiceReply> PostAsync(Line line, ServiceQuestion question, CancellationToken cancellationToken)
    {
        var left = question.Until - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return new(null, "the time is over");
        using var limit = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(QuestionBody.Of(question), QuestionJson.Default.QuestionBody);
            var reply = await line.Client.PostAsync(question.Path, body, Signature(line.Service.Secret, body), LongestAnswer, either.Token);
            return reply.Status == HttpStatusCode.OK
                ? new(reply.Body, "200")
                : new(null, string.Create(CultureInfo.InvariantCulture, $"it answered {(int)reply.Status}"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, "no answer in time");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            return new(null, fault.InnerException is { } inner ? $"{fault.Message}: {inner.Message}" : fault.Message);
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
