// What the transcriber opens, and where the packages have it.
const moonshine = '@usefulsensors/moonshine-js/dist/model/base/quantized';

export const files = {
  'moonshine-base-encoder.onnx': `${moonshine}/encoder_model.onnx`,
  'moonshine-base-decoder.onnx': `${moonshine}/decoder_model_merged.onnx`,
  'silero-vad.onnx': '@ricky0123/vad-web/dist/silero_vad_v6.onnx',
  'llama-tokenizer.js': 'llama-tokenizer-js/llama-tokenizer.js',
};
