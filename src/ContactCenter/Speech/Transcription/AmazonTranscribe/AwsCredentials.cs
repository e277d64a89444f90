using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>
/// The keys of this machine, where Amazon's programs look for them: the environment first, then web identity, files, container and instance, which
/// Amazon's library asks and renews.
/// </summary>
internal sealed class AwsCredentials(IConfiguration configuration)
{
    private AWSCredentials? _machine;

    /// <exception cref="TranscriptionException">There are none at this moment.</exception>
    public async Task<AwsKeys> FindAsync(CancellationToken cancellationToken)
    {
        if (Named("AWS_ACCESS_KEY_ID") is { } access && Named("AWS_SECRET_ACCESS_KEY") is { } secret)
            return new(access, secret, Named("AWS_SESSION_TOKEN"));
        try
        {
            _machine ??= DefaultAWSCredentialsIdentityResolver.GetCredentials();
            var found = await _machine.GetCredentialsAsync().WaitAsync(cancellationToken);
            return new(found.AccessKey, found.SecretKey, found.UseToken ? found.Token : null);
        }
        catch (Exception fault) when (fault is AmazonClientException or AmazonServiceException or HttpRequestException or IOException)
        {
            throw new TranscriptionException(
                TranscriptionFault.Unavailable,
                $"This machine has no keys for Amazon, as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are: {UnansweredRequest.Reason(fault)}",
                fault);
        }
    }

    private string? Named(string key) => SettingsReader.Trimmed(configuration[key]);
}
