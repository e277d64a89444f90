using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>
/// The requests that the store makes of a bucket. What fails is tried again three times by Amazon's library, and is a
/// <see cref="StorageUnavailableException"/> then.
/// </summary>
internal sealed class S3Bucket(IAmazonS3 client, string bucket) : IDisposable
{
    private const int MostReadings = 3;

    public static S3Bucket Open(S3Settings settings)
    {
        var config = new AmazonS3Config
        {
            // Others than Amazon refuse the checksums that are sent behind a body. What is kept is authenticated anyway.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 3,
        };
        if (settings.Url is { } url)
            (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (url.ToString(), true, settings.Region);
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        // Without credentials the client looks for the machine's when it makes its first request.
        return new(
            settings.AccessKey is { } key ? new AmazonS3Client(new BasicAWSCredentials(key, settings.SecretKey), config) : new AmazonS3Client(config),
            settings.Bucket);
    }

    public Task PutAsync(string key, Stream content, CancellationToken cancellationToken) => TellAsync(
        () => client.PutObjectAsync(
            new()
            {
                BucketName = bucket,
                Key = key,
                InputStream = content,
                AutoCloseStream = false,
                UseChunkEncoding = false,
            },
            cancellationToken),
        cancellationToken);

    /// <returns>The id of an upload in parts.</returns>
    public async Task<string> BeginAsync(string key, CancellationToken cancellationToken) =>
        (await TellAsync(() => client.InitiateMultipartUploadAsync(bucket, key, cancellationToken), cancellationToken)).UploadId;

    /// <param name="number">From 1 to 10,000.</param>
    /// <param name="content">At least 5 MiB unless it is the last.</param>
    public async Task<PartETag> SendPartAsync(string key, string upload, int number, Stream content, CancellationToken cancellationToken)
    {
        var request = new UploadPartRequest
        {
            BucketName = bucket,
            Key = key,
            UploadId = upload,
            PartNumber = number,
            InputStream = content,
            PartSize = content.Length,
            UseChunkEncoding = false,
        };
        return new(number, (await TellAsync(() => client.UploadPartAsync(request, cancellationToken), cancellationToken)).ETag);
    }

    public Task CompleteAsync(string key, string upload, List<PartETag> parts, CancellationToken cancellationToken) => TellAsync(
        () => client.CompleteMultipartUploadAsync(new() { BucketName = bucket, Key = key, UploadId = upload, PartETags = parts }, cancellationToken),
        cancellationToken);

    public Task AbortAsync(string key, string upload, CancellationToken cancellationToken) =>
        TellAsync(() => client.AbortMultipartUploadAsync(bucket, key, upload, cancellationToken), cancellationToken);

    public Task DeleteAsync(string key, CancellationToken cancellationToken) =>
        TellAsync(() => client.DeleteObjectAsync(bucket, key, cancellationToken), cancellationToken);

    /// <returns>In bytes; <c>null</c>: there is no such object.</returns>
    public Task<long?> LengthAsync(string key, CancellationToken cancellationToken) => TellAsync(
        async () =>
        {
            try
            {
                return (await client.GetObjectMetadataAsync(bucket, key, cancellationToken)).ContentLength;
            }
            catch (AmazonS3Exception fault) when (IsMissing(fault))
            {
                return (long?)null;
            }
        },
        cancellationToken);

    /// <summary>Fills the block with what stands there. An answer that breaks off is asked for again.</summary>
    /// <returns>Whether the object was there, with as many bytes.</returns>
    public Task<bool> ReadAsync(string key, long from, Memory<byte> block, CancellationToken cancellationToken) => TellAsync(
        async () =>
        {
            for (var left = MostReadings; ; left--)
            {
                try
                {
                    return await ReadOnceAsync(key, from, block, cancellationToken);
                }
                catch (IOException) when (left > 1)
                {
                    // The next answer may come whole.
                }
                catch (AmazonS3Exception fault) when (IsMissing(fault) || fault.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
                {
                    return false;
                }
            }
        },
        cancellationToken);

    public void Dispose() => client.Dispose();

    /// <summary>A bucket that is missing is another thing: there every sound would seem to be gone.</summary>
    private static bool IsMissing(AmazonS3Exception fault) => fault is { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" };

    private static async Task<T> TellAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (fault is AmazonServiceException or AmazonClientException or HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new StorageUnavailableException($"The bucket of the recordings cannot be used: {UnansweredRequest.Reason(fault)}", fault);
        }
    }

    private async Task<bool> ReadOnceAsync(string key, long from, Memory<byte> block, CancellationToken cancellationToken)
    {
        var request = new GetObjectRequest { BucketName = bucket, Key = key, ByteRange = new(from, from + block.Length - 1) };
        using var answer = await client.GetObjectAsync(request, cancellationToken);
        var isPart = answer.HttpStatusCode == HttpStatusCode.PartialContent && answer.ContentLength == block.Length;
        if (!isPart)
            return false;
        await answer.ResponseStream.ReadExactlyAsync(block, cancellationToken);
        return true;
    }
}
