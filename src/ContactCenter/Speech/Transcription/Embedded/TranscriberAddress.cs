using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>Where the transcriber is to listen, and how it is spoken with there. Nobody but this process's user gets in.</summary>
internal abstract class TranscriberAddress : IDisposable
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(5);

    /// <summary>What it is told on its command line.</summary>
    public abstract IReadOnlyList<string> Arguments { get; }

    /// <summary>What it must be shown; <c>null</c>: nothing.</summary>
    public virtual string? ApiKey => null;

    /// <summary>A Unix socket where there are any, else a port of this machine.</summary>
    /// <param name="folder">The server's folder; <c>null</c>: it has none, and a private temporary one is made.</param>
    public static TranscriberAddress Make(string? folder) => OperatingSystem.IsWindows() ? new OnPort() : OnSocket.In(folder);

    /// <summary>A port of this machine with a key that nobody can guess.</summary>
    public static TranscriberAddress Port() => new OnPort();

    /// <param name="line">What the program said when it began to listen.</param>
    /// <returns>What its addresses begin with.</returns>
    public abstract Uri BaseOf(string line);

    /// <summary>Speaks with it: nothing between, no redirects.</summary>
    public HttpClient Client()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = LongestConnect };
        Prepare(handler);
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Nothing listens there any more.</summary>
    public abstract void Dispose();

    protected abstract void Prepare(SocketsHttpHandler handler);

    private sealed class OnSocket(string path, string? temporary) : TranscriberAddress
    {
        private const string FileName = "transcriber.sock";
        private const string AnyFileName = "transcriber*.sock";
        private const int DigitsOfName = 4;

        /// <summary>The shortest limit of the systems that we run on is 104, with the zero at its end.</summary>
        private const int LongestPath = 100;

        public override IReadOnlyList<string> Arguments { get; } = ["--socket", path];

        public static OnSocket In(string? folder)
        {
            if (folder is not null && PathIn(folder) is var path && Encoding.UTF8.GetByteCount(path) <= LongestPath)
            {
                Directory.CreateDirectory(folder);
                RemoveLeft(folder);
                return new(path, temporary: null);
            }

            // Its owner alone may enter it.
            var temporary = Directory.CreateTempSubdirectory("contactcenter-").FullName;
            return new(Path.Combine(temporary, FileName), temporary);
        }

        public override Uri BaseOf(string line) => new("http://transcriber/");

        public override void Dispose() => Remove(() =>
        {
            if (temporary is not null)
                Directory.Delete(temporary, recursive: true);
            else
                File.Delete(path);
        });

        // The transcriber of a server that was killed may still be about to end, and removes its socket: nobody takes over its name.
        private static string PathIn(string folder) =>
            Path.GetFullPath(Path.Combine(folder, $"transcriber-{RandomNumberGenerator.GetHexString(DigitsOfName, lowercase: true)}.sock"));

        /// <summary>The folder is this process's alone: what lies there was left by an earlier one.</summary>
        private static void RemoveLeft(string folder)
        {
            foreach (var left in Directory.EnumerateFiles(folder, AnyFileName))
                Remove(() => File.Delete(left));
        }

        private static void Remove(Action remove)
        {
            try
            {
                remove();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A socket that nobody listens on hurts nobody: the next start removes it.
            }
        }

        protected override void Prepare(SocketsHttpHandler handler) => handler.ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
    }

    private sealed class OnPort : TranscriberAddress
    {
        private const int KeyBytes = 32;

        /// <summary>The system chooses a port, and the program says which.</summary>
        public override IReadOnlyList<string> Arguments { get; } = ["--urls", "http://127.0.0.1:0"];

        public override string ApiKey { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

        public override Uri BaseOf(string line) => new(line.Split(' ')[^1].TrimEnd('/') + "/");

        public override void Dispose()
        {
            // The system has the port back.
        }

        protected override void Prepare(SocketsHttpHandler handler)
        {
            // It is spoken with as any port is.
        }
    }
}
