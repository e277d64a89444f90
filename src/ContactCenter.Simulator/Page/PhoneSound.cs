using System.Net.WebSockets;
using System.Runtime.InteropServices;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Page;

/// <summary>
/// What a phone hears, and its microphone, as a WebSocket: binary messages of 16-bit little-endian samples, mono, 16 kHz. The
/// page is sent frames of 20 ms while the phone is in a call, and nothing otherwise; it may send pieces of any length.
/// </summary>
internal static class PhoneSound
{
    private const int MaxMessage = 64 * 1024;

    /// <summary>A microphone whose clock is faster than the platform's is heard at most this much late.</summary>
    private static readonly TimeSpan MaxLate = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(0.02);

    public static async Task<IResult> ServeAsync(HttpContext context, VoicePlatform platform, string address, string? kind)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return Results.Problem("A phone's sound is a WebSocket.", statusCode: StatusCodes.Status426UpgradeRequired);
        var phone = PhoneAddress.Find(platform, address, kind);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var sending = SendAsync(socket, phone, over.Token);
        try
        {
            await ReceiveAsync(socket, phone, over.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The page has gone, or the program ends.
        }

        await over.CancelAsync();
        await sending;
        return Results.Empty;
    }

    private static async Task SendAsync(WebSocket socket, SimulatedPhone phone, CancellationToken cancellationToken)
    {
        var switchboard = phone.Line.Switchboard;
        using var timer = new PeriodicTimer(Tick, switchboard.Time);
        var frame = new short[Pcm.Frame];
        Platform.Leg? heard = null;
        AudioListener? ear = null;
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (phone.Line.Leg is var leg && leg != heard)
                {
                    ear?.Dispose();
                    ear = leg is null ? null : await switchboard.EventLoop.InvokeAsync(leg.Sound.Listen);
                    heard = leg;
                }

                while (ear?.Read(frame) == true)
                    await socket.SendAsync(LittleEndian.Bytes(frame), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The page has gone, or the program ends.
        }
        finally
        {
            ear?.Dispose();
        }
    }

    private static async Task ReceiveAsync(WebSocket socket, SimulatedPhone phone, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxMessage];
        var pending = new List<short>();
        while (true)
        {
            var message = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (message.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return;
            }

            pending.AddRange(LittleEndian.Samples(buffer.AsSpan(0, message.Count)));
            var frames = pending.Count / Pcm.Frame;
            if (phone.Line.Leg is { IsUp: true } leg)
                Speak(leg.Sound, CollectionsMarshal.AsSpan(pending)[..(frames * Pcm.Frame)]);
            pending.RemoveRange(0, frames * Pcm.Frame);
        }
    }

    private static void Speak(LegSound sound, ReadOnlySpan<short> samples)
    {
        for (; samples.Length > 0; samples = samples[Pcm.Frame..])
        {
            if (sound.Queued < MaxLate)
                sound.Write(samples[..Pcm.Frame]);
        }
    }
}
