<script>
start();
</script>
