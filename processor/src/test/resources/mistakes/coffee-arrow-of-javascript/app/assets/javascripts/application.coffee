start = () => {
  alert(1);
};
