using System.Net.Sockets;
using System.Text.Json;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Commands;

/// <summary>
/// Where commands reach the running server: one JSON line each way, one command at a time.
/// </summary>
internal sealed partial class CommandSocket(
    StorageSettings storage, CommandTransport transport, ServerCommands commands, TimeProvider time, ILogger<CommandSocket> logger) : IDisposable
{
    /// <summary>Who says nothing for so long is given up.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _end = new();
    private Socket? _listener;
    private CommandAddress? _address;

    /// <summary>Listens from now on. Where it cannot, the server goes on without.</summary>
    public void Open()
    {
        try
        {
            if (CommandAddress.Find(storage.Path) is { } other && other.IsAnswered())
            {
                Log.InUse(logger, other.Name);
                return;
            }

            _address = CommandAddress.Make(storage.Path, transport);
            _listener = _address.Listen();
            _ = AcceptAsync(_listener, _address);
        }
        catch (Exception fault) when (fault is SocketException or IOException or UnauthorizedAccessException)
        {
            Log.NotOpened(logger, fault.Message);
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener?.Dispose();
        _address?.Remove();
        _end.Dispose();
    }

    private async Task AcceptAsync(Socket listener, CommandAddress address)
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptAsync(_end.Token);
                await AnswerAsync(connection, address, _end.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
        {
            // The server ends.
        }
        catch (SocketException fault)
        {
            Log.NotOpened(logger, fault.Message);
        }
    }

    private async Task AnswerAsync(Socket connection, CommandAddress address, CancellationToken end)
    {
        using var timeout = new CancellationTokenSource(TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, end);
        try
        {
            await using var stream = new NetworkStream(connection);
            await address.MeetCommandAsync(stream, either.Token);
            if (JsonSerializer.Deserialize(await CommandLines.ReadAsync(stream, either.Token), ServerJson.Default.ServerRequest) is not { } request)
                return;
            var reply = await commands.RunAsync(request, either.Token);
            await CommandLines.WriteAsync(stream, JsonSerializer.SerializeToUtf8Bytes(reply, ServerJson.Default.ServerReply), either.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            Log.Broken(logger, "nothing came");
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            Log.Broken(logger, fault.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Commands such as users do not reach this server: {Reason}")]
        public static partial void NotOpened(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "Commands such as users do not reach this server: another one answers at {Path}")]
        public static partial void InUse(ILogger logger, string path);

        [LoggerMessage(3, LogLevel.Information, "A command broke off: {Reason}")]
        public static partial void Broken(ILogger logger, string reason);
    }
}
